import { startChromium } from './chromium-evaluation';
import type { EvaluationBrowser, EvaluationSetup } from './evaluation-browser';
import { startFirefoxEvaluation } from './firefox-evaluation';

const STARTS = { chromium: startChromium, firefox: startFirefoxEvaluation };

/** Starts the browser that was asked for, with the batch open in it. */
export function startEvaluation(setup: EvaluationSetup): Promise<EvaluationBrowser> {
  return STARTS[setup.browser](setup);
}
