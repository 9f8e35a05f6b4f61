import { chooseBackend } from '../browser/extension-jobs';
import { launchExtension } from '../browser/launch-extension';
import { within } from '../command/within';
import {
  BATCH_PAGE,
  type EvaluationBrowser,
  type EvaluationSetup,
  PAGE_MS,
  takeFromBatch,
  UPLOAD_MS,
} from './evaluation-browser';

/** Starts a Chromium for an evaluation, driven by Playwright. */
export async function startChromium({
  backend,
  model,
}: EvaluationSetup): Promise<EvaluationBrowser> {
  const extension = await launchExtension({ model });
  try {
    await chooseBackend(await extension.serviceWorker(), backend);
    const workspace = extension.openPage(BATCH_PAGE);
    const page = await within(PAGE_MS, 'Opening the workspace', workspace);
    const input = page.locator('input[type=file][multiple]');
    return {
      upload: (paths) => input.setInputFiles([...paths], { timeout: UPLOAD_MS }),
      takeFinished: () => within(PAGE_MS, 'Reading the batch', page.evaluate(takeFromBatch)),
      close: () => extension.close(),
    };
  } catch (error) {
    await extension.close();
    throw error;
  }
}
