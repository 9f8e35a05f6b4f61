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

  /** Waits until a worker is gone and one other is there: a hung one takes the browser 2 s. */
  async onlyWorkerBeside(gone: Target): Promise<void> {
    const replaced = async () => {
      const [first, ...others] = await this.workers();
      return first && first.targetId !== gone.targetId && others.length === 0 ? true : null;
    };
    await waitFor('The only worker', replaced, { timeoutMs: ANSWER_MS });
  }

  /** Closes the host's document as a lack of memory would; resolves when it is gone. */
  async closeHost(): Promise<void> {
    const host = await this.#one('The offscreen document', () => this.hosts());
    await this.devtools.send('Target.closeTarget', { targetId: host.targetId });
    await this.#gone(host);
  }

  /**
   * Keeps the engine's worker busy with a real loop, for ever unless a time is given. Its first
   * picture must be done: before that there is no worker, or one that still loads the engine.
   */
  async hangWorker(milliseconds?: number): Promise<Target> {
    const host = await this.#one('The offscreen document', () => this.hosts());
    const session = await this.#attach(host);
    const attached = this.#workerOf(session);
    const auto = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
    await this.#send(session, 'Target.setAutoAttach', auto);
    const worker = await within(ANSWER_MS, 'The engine’s worker', attached);
    const loop =
      milliseconds === undefined
        ? 'for (;;);'
        : `for (const end = Date.now() + ${milliseconds}; Date.now() < end; );`;
    // In a task of its own: while one of the debugger's runs, the browser terminates no worker.
    const expression = `setTimeout(() => { ${loop} })`;
    const message = command('Runtime.evaluate', { expression });
    await this.#send(session, 'Target.sendMessageToTarget', {
      sessionId: worker.sessionId,
      message,
    });
    return worker.targetInfo;
  }

  #one(what: string, ask: () => Promise<Target[]>): Promise<Target> {
    return waitFor(what, async () => (await ask())[0] ?? null, { timeoutMs: ANSWER_MS });
  }

  async #gone({ targetId }: Target): Promise<void> {
    const isGone = async () =>
      (await this.list()).every((target) => target.targetId !== targetId) || null;
    await waitFor('The end of the offscreen document', isGone, { timeoutMs: ANSWER_MS });
  }

  /** The worker that a host's session reports after it was asked to attach to its children. */
  #workerOf(session: string): Promise<AttachedEvent> {
    return new Promise((resolve) => {
      const listener = (event: { sessionId: string; message: string }) => {
        const inner = JSON.parse(event.message) as { method?: string; params?: AttachedEvent };
        if (event.sessionId !== session || inner.method !== 'Target.attachedToTarget') return;
        if (inner.params?.targetInfo.type !== 'worker') return;
        this.devtools.off('Target.receivedMessageFromTarget', listener);
        resolve(inner.params);
      };
      this.devtools.on('Target.receivedMessageFromTarget', listener);
    });
  }

  /** Not flattened: Playwright's sessions cannot address the session of another target. */
  async #attach({ targetId }: Target): Promise<string> {
    const attached = this.devtools.send('Target.attachToTarget', { targetId, flatten: false });
    return (await within(ANSWER_MS, 'Attaching to a target', attached)).sessionId;
  }

  /** Sends a command and does not wait for its answer, which a hung target never gives. */
  async #send(sessionId: string, method: string, params: object): Promise<void> {
    const message = command(method, params);
    await this.devtools.send('Target.sendMessageToTarget', { sessionId, message });
  }
}

interface AttachedEvent {
  readonly sessionId: string;
  readonly targetInfo: Target;
}

function command(method: string, params: object): string {
  return JSON.stringify({ id: 1, method, params });
}
