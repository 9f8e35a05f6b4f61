import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { BACKENDS } from '../engine/finding';

const KEY = 'settings';

/** Each field falls back on its own, so that one bad value does not lose the others. */
const SettingsSchema = v.object({
  backend: v.fallback(v.picklist(['auto', ...BACKENDS]), 'auto'),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The user's settings; a missing or invalid value is its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parse(stored[KEY]);
}

/** Changes the given settings and leaves the others. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  const next = parse({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [KEY]: next });
}

/** Calls the listener with the new settings at each change; returns the way to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) listener(parse(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

function parse(value: unknown): Settings {
  const parsed = v.safeParse(SettingsSchema, value ?? {});
  return parsed.success ? parsed.output : { backend: 'auto' };
}
