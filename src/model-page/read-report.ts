import browser from 'webextension-polyfill';
import { MODEL_FOLDER } from '../host/locations';
import { ProblemError } from '../problems/problem';
import { METADATA, parseReport } from './parse-report';
import type { Report } from './report-schema';

/** From the extension's own disk this takes milliseconds; a page should not wait for ever. */
const READ_LIMIT_MS = 10_000;

/**
 * Reads the figures of the shipped model from the extension's own package.
 *
 * @throws ProblemError `model-missing` when the file cannot be read; `model-damaged` with the first
 * field that is wrong
 */
export async function readReport(): Promise<Report> {
  return parseReport(await readText(browser.runtime.getURL(MODEL_FOLDER + METADATA)));
}

async function readText(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(READ_LIMIT_MS) });
    if (response.ok) return await response.text();
  } catch (error) {
    // For a file that is not there `fetch` rejects with a bare TypeError in an extension.
    throw new ProblemError('model-missing', METADATA, { cause: error });
  }
  throw new ProblemError('model-missing', METADATA);
}
