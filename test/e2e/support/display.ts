import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const SCREEN = { width: 1280, height: 900 };
/** Between two acts of the mouse or the keyboard, in milliseconds: menus fade in. */
const PAUSE_MS = 400;
/** Until a permission prompt is there, which has no window of its own to wait for; 0.3 s when idle. */
const PROMPT_MS = 2_000;

/** Why there can be no virtual display here, or null when there can. */
export function whyNoDisplay(): string | null {
  for (const program of ['Xvfb', 'openbox', 'xdotool']) {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
    } catch {
      return `${program} is not installed (apt-get install xvfb openbox xdotool)`;
    }
  }
  return null;
}

/** A virtual display with a window manager, a mouse and a keyboard. */
export class Display {
  private constructor(
    private readonly name: string,
    private readonly children: ChildProcess[],
  ) {}

  /** Starts one and makes it the display of every browser that is launched from here on. */
  static async start(): Promise<Display> {
    const name = `:${90 + (process.pid % 900)}`;
    const screen = `${SCREEN.width}x${SCREEN.height}x24`;
    const server = spawn('Xvfb', [name, '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: 'ignore',
    });
    await sleep(1_000);
    const manager = spawn('openbox', [], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: name },
    });
    await sleep(500);
    process.env.DISPLAY = name;
    return new Display(name, [manager, server]);
  }

  stop(): void {
    for (const child of this.children) child.kill('SIGKILL');
    delete process.env.DISPLAY;
  }

  /** Runs xdotool, then gives the browser time to react. */
  async act(...args: string[]): Promise<void> {
    execFileSync('xdotool', args, {
      timeout: 15_000,
      env: { ...process.env, DISPLAY: this.name },
    });
    await sleep(PAUSE_MS);
  }

  /** Waits until a window whose title matches is on the screen and has the keyboard. */
  async window(title: string): Promise<void> {
    await this.act('search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync');
  }

  /** Presses keys one after the other, by their X names ("Up", "Return", "ctrl+v"). */
  async keys(...names: string[]): Promise<void> {
    for (const name of names) await this.act('key', name);
  }

  /** Presses "Allow" in the browser's permission prompt, which takes keys once it has faded in. */
  async allow(): Promise<void> {
    await sleep(PROMPT_MS);
    await this.keys('Tab', 'Return');
  }

  /** Clicks into the middle of an element of a page with a mouse button (1 left, 3 right). */
  async click(page: Page, selector: string, button: 1 | 3): Promise<void> {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} has no box`);
    const corner = await this.contentCorner(page);
    await this.clickAt(corner.x + box.x + box.width / 2, corner.y + box.y + box.height / 2, button);
  }

  /** Clicks at a point of the screen, in pixels, with a mouse button (1 left, 3 right). */
  async clickAt(x: number, y: number, button: 1 | 3): Promise<void> {
    await this.act('mousemove', String(Math.round(x)), String(Math.round(y)));
    await this.act('click', String(button));
  }

  /** Where a page's content begins on the screen: asked of the page, by a move of the mouse. */
  async contentCorner(page: Page): Promise<{ x: number; y: number }> {
    const seen = page.evaluate(
      () =>
        new Promise<{ x: number; y: number }>((resolve) => {
          addEventListener(
            'mousemove',
            (event) =>
              resolve({ x: event.screenX - event.clientX, y: event.screenY - event.clientY }),
            { once: true },
          );
        }),
    );
    const middle = [SCREEN.width / 2, SCREEN.height / 2].map(String);
    await this.act('mousemove', ...middle);
    await this.act('mousemove_relative', '3', '3');
    return seen;
  }
}
