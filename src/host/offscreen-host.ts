import browser from 'webextension-polyfill';
import { send } from '../messaging/send';
import type { EngineHost } from './engine-host';

const DOCUMENT = 'src/offscreen/index.html';

/** Chrome's host: an offscreen document, created when first needed, gone when idle. */
export class OffscreenHost implements EngineHost {
  /** Shared by callers that come while the document is being created: Chrome allows only one. */
  #creating: Promise<void> | null = null;

  async classify(request: Parameters<EngineHost['classify']>[0]): Promise<void> {
    await this.#ensure();
    await send('host.classify', request);
  }

  async cancel(jobId: string): Promise<void> {
    if (await this.#exists()) await send('host.cancel', { jobId });
  }

  async forget(jobIds: string[]): Promise<void> {
    if (await this.#exists()) await send('host.forget', { jobIds });
  }

  async share(from: string, to: string): Promise<void> {
    if (await this.#exists()) await send('host.share', { from, to });
  }

  async states(): ReturnType<EngineHost['states']> {
    return (await this.#exists()) ? send('host.states', undefined) : [];
  }

  async picture(jobId: string): Promise<Blob | null> {
    return (await this.#exists()) ? send('host.picture', { jobId }) : null;
  }

  /** Creates the document ahead of need, so that it loads while a picture is being fetched. */
  warmUp(): void {
    void this.#ensure().catch(() => undefined);
  }

  #ensure(): Promise<void> {
    this.#creating ??= this.#create().finally(() => {
      this.#creating = null;
    });
    return this.#creating;
  }

  async #create(): Promise<void> {
    if (await this.#exists()) return;
    await chrome.offscreen.createDocument({
      url: DOCUMENT,
      reasons: [chrome.offscreen.Reason.WORKERS],
      justification: 'Runs the neural network in a worker, away from the pages.',
    });
  }

  async #exists(): Promise<boolean> {
    const contexts = await chrome.runtime.getContexts({
      contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
      documentUrls: [browser.runtime.getURL(DOCUMENT)],
    });
    return contexts.length > 0;
  }
}
