import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type BackendChoice, BackendChoiceSchema } from '../engine/backend-choice-schema';

const KEY = 'backendChoice';

/** The kept choice, or null when none was measured yet or what is stored is not valid. */
export async function readBackendChoice(): Promise<BackendChoice | null> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(BackendChoiceSchema, stored[KEY]);
  return parsed.success ? parsed.output : null;
}

/** Keeps the choice for the next start. */
export async function writeBackendChoice(choice: BackendChoice): Promise<void> {
  await browser.storage.local.set({ [KEY]: choice });
}
