import type { CDPSession } from 'playwright-core';
import type { RunningExtension } from '../../../scripts/browser/launch-extension';
import { waitFor } from '../../../scripts/command/wait-for';
import { within } from '../../../scripts/command/within';

const HOST_DOCUMENT = '/src/offscreen/index.html';
const ANSWER_MS = 10_000;

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * Everything that runs in the browser, seen through the DevTools protocol: Playwright shows neither
 * the offscreen document nor its workers.
 */
export class Targets {
  private constructor(private readonly devtools: CDPSession) {}

  static async of({ context }: RunningExtension): Promise<Targets> {
    const browser = context.browser();
    if (!browser) throw new Error('This Playwright shows no browser behind a profile.');
    return new Targets(await browser.newBrowserCDPSession());
  }

  async list(): Promise<Target[]> {
    const answer = this.devtools.send('Target.getTargets');
    return (await within(ANSWER_MS, 'The list of targets', answer)).targetInfos;
  }

  /** The host's offscreen documents; there must never be more than one. */
  async hosts(): Promise<Target[]> {
    return (await this.list()).filter(({ url }) => url.endsWith(HOST_DOCUMENT));
  }

  /** The host's dedicated workers: the engine's, and for a moment the probe's. */
  async workers(): Promise<Target[]> {
    return (await this.list()).filter(({ type }) => type === 'worker');
  }

  /** Closes the host's document as a lack of memory would; resolves when it is gone. */
  async closeHost(): Promise<void> {
    const host = await this.#one('The offscreen document', () => this.hosts());
    await this.devtools.send('Target.closeTarget', { targetId: host.targetId });
    await this.#gone(host);
  }

  /** Crashes the process of the host, which all pages of the extension share. */
  async crashHost(): Promise<void> {
    const host = await this.#one('The offscreen document', () => this.hosts());
    await this.#tell(host, 'Page.crash', {});
    await this.#gone(host);
  }

  /** Keeps the engine's worker busy with a real loop, for ever unless a time is given. */
  async hangWorker(milliseconds = Number.POSITIVE_INFINITY): Promise<Target> {
    const worker = await this.#one('The engine’s worker', () => this.workers());
    const end = `performance.now() + ${milliseconds}`;
    const expression = `for (const end = ${end}; performance.now() < end; );`;
    await this.#tell(worker, 'Runtime.evaluate', { expression });
    return worker;
  }

  #one(what: string, ask: () => Promise<Target[]>): Promise<Target> {
    return waitFor(what, async () => (await ask())[0] ?? null, { timeoutMs: ANSWER_MS });
  }

  async #gone({ targetId }: Target): Promise<void> {
    const isGone = async () =>
      (await this.list()).every((target) => target.targetId !== targetId) || null;
    await waitFor('The end of the offscreen document', isGone, { timeoutMs: ANSWER_MS });
  }

  /**
   * Sends a command and does not wait for its answer, which a hung or crashed target never gives.
   * Not flattened: Playwright's sessions cannot address the session of another target.
   */
  async #tell({ targetId }: Target, method: string, params: object): Promise<void> {
    const { sessionId } = await this.devtools.send('Target.attachToTarget', {
      targetId,
      flatten: false,
    });
    const message = JSON.stringify({ id: 1, method, params });
    await this.devtools.send('Target.sendMessageToTarget', { sessionId, message });
  }
}
