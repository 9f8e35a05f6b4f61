import type { CDPSession, Page } from 'playwright-core';
import { waitFor } from '../command/wait-for';
import { within } from '../command/within';
import type { RunningExtension } from './launch-extension';

const ANSWER_MS = 15_000;

/**
 * The popup as the toolbar shows it, over a tab. Playwright does not see such a page, so it is
 * driven through the DevTools protocol: evaluated in, and clicked as with a mouse.
 */
export class ToolbarPopup {
  #commands = 0;

  private constructor(
    private readonly devtools: CDPSession,
    private readonly session: string,
    private readonly targetId: string,
  ) {}

  /** Opens the popup over a tab, as a click on the button of the toolbar does. */
  static async open(extension: RunningExtension, tab: Page): Promise<ToolbarPopup> {
    await tab.bringToFront();
    const worker = await extension.serviceWorker();
    const devtools = await browserSession(extension);
    const url = extension.url('src/popup/index.html');
    await waitFor(
      'The toolbar’s popup',
      async () => {
        // It is refused while an earlier one is on its way out.
        const opened = await worker.evaluate(() =>
          chrome.action.openPopup().then(
            () => true,
            () => null,
          ),
        );
        return opened;
      },
      { timeoutMs: ANSWER_MS },
    );
    const { targetId } = await waitFor(
      'The popup’s page',
      async () => {
        const { targetInfos } = await devtools.send('Target.getTargets');
        return targetInfos.find((target) => target.url === url) ?? null;
      },
      { timeoutMs: ANSWER_MS },
    );
    // Not flattened: Playwright's sessions cannot address the session of another target.
    const attached = devtools.send('Target.attachToTarget', { targetId, flatten: false });
    const { sessionId } = await within(ANSWER_MS, 'Attaching to the popup', attached);
    return new ToolbarPopup(devtools, sessionId, targetId);
  }

  /** Runs a function of no surroundings in the popup. */
  async evaluate<R, A = undefined>(
    inPopup: (argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R> {
    return this.run<R>(`(${inPopup})(${JSON.stringify(argument)})`);
  }

  /** Runs a script in the popup and resolves to its value. */
  async run<R>(expression: string): Promise<R> {
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    const answer = await this.#send<Evaluated<R>>('Runtime.evaluate', parameters);
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return answer.result.value;
  }

  text(): Promise<string> {
    return this.run('document.body.innerText');
  }

  /** Waits until the popup says something. */
  async waitForText(pattern: RegExp, timeoutMs = 30_000): Promise<string> {
    let last = '';
    const says = async () => {
      last = await this.text();
      return pattern.test(last) ? last : null;
    };
    return waitFor(`The popup that says ${pattern}`, says, { timeoutMs }).catch((error) => {
      throw new Error(`${String(error)}\nIt says: ${last}`);
    });
  }

  /** Presses the first button whose text or name matches. */
  async press(name: RegExp): Promise<void> {
    const find = () => this.evaluate(middleOfButton, name.source);
    const at = await waitFor(`A button ${name}`, find, { timeoutMs: ANSWER_MS });
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.#send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    }
  }

  async emulate(colorScheme: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: colorScheme }];
    await this.#send('Emulation.setEmulatedMedia', { features });
  }

  /** What it shows, as a PNG of so many pixels for each CSS pixel. */
  async screenshot(scale: number): Promise<Buffer> {
    const clip = await this.evaluate(size);
    const parameters = { format: 'png', clip: { x: 0, y: 0, ...clip, scale } };
    const { data } = await this.#send<{ data: string }>('Page.captureScreenshot', parameters);
    return Buffer.from(data, 'base64');
  }

  /** Resolves when the popup is gone. */
  async closed(): Promise<void> {
    const isGone = async () => {
      const { targetInfos } = await this.devtools.send('Target.getTargets');
      return targetInfos.every(({ targetId }) => targetId !== this.targetId) || null;
    };
    await waitFor('The end of the popup', isGone, { timeoutMs: ANSWER_MS });
  }

  async close(): Promise<void> {
    await this.devtools.send('Target.closeTarget', { targetId: this.targetId });
    await this.closed();
  }

  #send<R>(method: string, params: object): Promise<R> {
    const id = ++this.#commands;
    const answered = new Promise<R>((resolve, reject) => {
      const listener = ({ sessionId, message }: { sessionId: string; message: string }) => {
        if (sessionId !== this.session) return;
        const answer = JSON.parse(message) as { id?: number; result?: R; error?: object };
        if (answer.id !== id) return;
        this.devtools.off('Target.receivedMessageFromTarget', listener);
        if (answer.error) reject(new Error(JSON.stringify(answer.error)));
        else resolve(answer.result as R);
      };
      this.devtools.on('Target.receivedMessageFromTarget', listener);
    });
    const message = JSON.stringify({ id, method, params });
    const sent = this.devtools.send('Target.sendMessageToTarget', {
      sessionId: this.session,
      message,
    });
    return within(
      ANSWER_MS,
      method,
      sent.then(() => answered),
    );
  }
}

interface Evaluated<R> {
  readonly result: { readonly value: R };
  readonly exceptionDetails?: object;
}

async function browserSession({ context }: RunningExtension): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright shows no browser behind a profile.');
  return browser.newBrowserCDPSession();
}

/** Runs in the popup. */
function size(): { width: number; height: number } {
  return { width: innerWidth, height: innerHeight };
}

/**
 * Runs in the popup: where a button is to be clicked, scrolled into view; null while it still moves,
 * as it does when the popup grows with what it shows.
 */
async function middleOfButton(name: string): Promise<{ x: number; y: number } | null> {
  const pattern = new RegExp(name);
  for (const button of document.querySelectorAll('button')) {
    const label = button.getAttribute('aria-label') ?? '';
    if (!pattern.test(label) && !pattern.test(button.innerText)) continue;
    button.scrollIntoView({ block: 'center' });
    const before = button.getBoundingClientRect();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { left, top, width, height } = button.getBoundingClientRect();
    if (left !== before.left || top !== before.top || !button.isConnected) return null;
    return { x: left + width / 2, y: top + height / 2 };
  }
  return null;
}
