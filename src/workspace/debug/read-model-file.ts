import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { MODEL_FOLDER } from '../../host/locations';
import type { ModelFile } from './technical-details';

const Schema = v.object({
  id: v.string(),
  version: v.string(),
  weights: v.object({ sha256: v.string() }),
});

/** From the extension's own disk; null where the file is missing or damaged. */
export async function readModelFile(): Promise<ModelFile | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`${MODEL_FOLDER}metadata.json`));
    const { id, version, weights } = v.parse(Schema, await response.json());
    return { id, version, sha256: weights.sha256 };
  } catch {
    return null;
  }
}
