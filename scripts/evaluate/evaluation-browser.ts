import type { Page } from 'playwright-core';
import type { KnownModel } from '../../src/engine/model-registry';
import type { Settings } from '../../src/storage/settings';
import type { MeasureHook, Taken } from '../../src/workspace/batch/measure-hook';
import { chooseBackend } from '../browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../browser/launch-extension';
import { within } from '../command/within';

/** The workspace in which every file goes to the batch. */
const BATCH_PAGE = 'src/workspace/index.html?measure=batch#batch';
const UPLOAD_MS = 60_000;
const PAGE_MS = 30_000;

/** What the files are classified with. */
export interface EvaluationSetup {
  readonly backend: Settings['backend'];
  readonly model: KnownModel;
}

/** A browser with the workspace's batch open, as the evaluation uses it: files in, rows out. */
export class EvaluationBrowser {
  private constructor(
    private readonly extension: RunningExtension,
    private readonly page: Page,
  ) {}

  static async start({ backend, model }: EvaluationSetup): Promise<EvaluationBrowser> {
    const extension = await launchExtension({ model });
    try {
      await chooseBackend(await extension.serviceWorker(), backend);
      const workspace = extension.openPage(BATCH_PAGE);
      const page = await within(PAGE_MS, 'Opening the workspace', workspace);
      return new EvaluationBrowser(extension, page);
    } catch (error) {
      await extension.close();
      throw error;
    }
  }

  /** Chooses files in the workspace, as a user does. Resolves before they are classified. */
  async upload(paths: readonly string[]): Promise<void> {
    const input = this.page.locator('input[type=file][multiple]');
    await input.setInputFiles([...paths], { timeout: UPLOAD_MS });
  }

  /** Takes what is through out of the batch, so that its memory stays bounded. */
  takeFinished(): Promise<Taken> {
    return within(PAGE_MS, 'Reading the batch', this.page.evaluate(takeFromBatch));
  }

  close(): Promise<void> {
    return this.extension.close();
  }
}

/** Runs in the workspace page. */
function takeFromBatch(): Taken {
  const { neurolensBatch } = window as unknown as { neurolensBatch: MeasureHook };
  return neurolensBatch.take();
}
