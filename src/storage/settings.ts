import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { BACKENDS } from '../engine/finding';
import { SHIPPED_MODEL } from '../engine/model-registry';
import { PRESETS } from '../engine/presets';
import { LANGUAGE_CODES } from '../i18n/languages';
import { OwnModelIdSchema } from './models/own-model-id';
import { THEMES } from './theme';

const KEY = 'settings';

/** Longest time that a history is kept for, in days, where it is bounded at all: ten years. */
export const MAX_HISTORY_DAYS = 3_650;

const HistoryDays = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_HISTORY_DAYS));

/** Each field falls back on its own, so that one bad value does not lose the others. */
const SettingsSchema = v.object({
  backend: v.fallback(v.picklist(['auto', ...BACKENDS]), 'auto'),
  theme: v.fallback(v.picklist(THEMES), 'system'),
  /** The language of the interface; `auto`: the browser's own. */
  language: v.fallback(v.picklist(['auto', ...LANGUAGE_CODES]), 'auto'),
  /** How readily a picture is said to look like a tumor. */
  preset: v.fallback(v.picklist(PRESETS), 'balanced'),
  /** The id of the model that answers: the shipped one's, or that of one of the user's own. */
  model: v.fallback(v.union([v.literal(SHIPPED_MODEL.id), OwnModelIdSchema]), SHIPPED_MODEL.id),
  /** Whether results are kept in the history. Off until the user switches it on. */
  history: v.fallback(v.boolean(), false),
  /** Whether the history notes title and address of the page that a picture came from. */
  historyPages: v.fallback(v.boolean(), false),
  /** After how many days the history forgets an entry; null: never. */
  historyDays: v.fallback(v.nullable(HistoryDays), null),
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
  return parsed.success ? parsed.output : v.parse(SettingsSchema, {});
}
