import type { CDPSession } from 'playwright-core';
import type { RunningExtension } from '../../../scripts/browser/launch-extension';
import { within } from '../../../scripts/command/within';
import { Targets } from './targets';

const ANSWER_MS = 30_000;

/** Asks the host's offscreen document over the DevTools protocol, which Playwright does not show. */
export class HostSession {
  #commands = 0;

  private constructor(
    private readonly devtools: CDPSession,
    private readonly sessionId: string,
  ) {}

  /** Attaches to the one offscreen document, which must be there. */
  static async of(extension: RunningExtension): Promise<HostSession> {
    const [host] = await (await Targets.of(extension)).hosts();
    const devtools = await extension.context.browser()?.newBrowserCDPSession();
    if (!host || !devtools) throw new Error('There is no offscreen document.');
    const { targetId } = host;
    // Not flattened: Playwright's sessions cannot address the session of another target.
    const attached = devtools.send('Target.attachToTarget', { targetId, flatten: false });
    const { sessionId } = await within(ANSWER_MS, 'Attaching to the host', attached);
    return new HostSession(devtools, sessionId);
  }

  /** Sends a command and resolves to its result. */
  send<T>(method: string, params: object = {}): Promise<T> {
    this.#commands += 1;
    const id = this.#commands;
    const answered = new Promise<T>((resolve, reject) => {
      const listener = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as { id?: number; result?: T; error?: object };
        if (event.sessionId !== this.sessionId || answer.id !== id) return;
        this.devtools.off('Target.receivedMessageFromTarget', listener);
        if (answer.error) reject(new Error(`${method}: ${JSON.stringify(answer.error)}`));
        else resolve(answer.result as T);
      };
      this.devtools.on('Target.receivedMessageFromTarget', listener);
    });
    const message = JSON.stringify({ id, method, params });
    const sent = this.devtools.send('Target.sendMessageToTarget', {
      sessionId: this.sessionId,
      message,
    });
    return within(ANSWER_MS, method, Promise.all([answered, sent])).then(([answer]) => answer);
  }

  detach(): Promise<void> {
    return this.devtools.detach();
  }
}
