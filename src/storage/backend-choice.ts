import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type BackendChoice, BackendChoiceSchema } from '../engine/backend-choice-schema';
import { inPrivateWindows } from './private-window';

const KEY = 'backendChoice';

/** The kept choice, or null when none was measured yet or what is stored is not valid. */
export async function readBackendChoice(): Promise<BackendChoice | null> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(BackendChoiceSchema, stored[KEY]);
  return parsed.success ? parsed.output : null;
}

/** Keeps the choice for the next start; in private windows, which keep nothing, it does nothing. */
export async function writeBackendChoice(choice: BackendChoice): Promise<void> {
  if (inPrivateWindows()) return;
  await browser.storage.local.set({ [KEY]: choice });
}
