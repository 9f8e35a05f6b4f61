import { chooseBackend } from '../browser/extension-jobs';
import { launchFirefox } from '../browser/firefox/launch-firefox';
import { within } from '../command/within';
import {
  BATCH_PAGE,
  type EvaluationBrowser,
  type EvaluationSetup,
  PAGE_MS,
  takeFromBatch,
  UPLOAD_MS,
} from './evaluation-browser';

/** Starts a Firefox for an evaluation, driven by its own remote control. */
export async function startFirefoxEvaluation({
  backend,
  model,
}: EvaluationSetup): Promise<EvaluationBrowser> {
  const firefox = await launchFirefox({ model });
  try {
    const settings = await firefox.openPage('src/welcome/index.html');
    await chooseBackend(settings, backend);
    await settings.close();
    const page = await firefox.openPage(BATCH_PAGE);
    return {
      upload: (paths) => within(UPLOAD_MS, 'The upload', page.setInputFiles(paths)),
      takeFinished: () => within(PAGE_MS, 'Reading the batch', page.evaluate(takeFromBatch, null)),
      close: () => firefox.close(),
    };
  } catch (error) {
    await firefox.close();
    throw error;
  }
}
