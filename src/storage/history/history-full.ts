import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** How many results were not kept because the browser gave no more room. */
const KEY = 'historyNotKept';

const Count = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

export async function noteNotKept(): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  await browser.storage.local.set({ [KEY]: v.parse(Count, stored[KEY]) + 1 });
}

/** The user has seen it, or made room. */
export async function forgetNotKept(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls the listener with the number, now and at changes; returns the way to stop. */
export function watchNotKept(listener: (count: number) => void): () => void {
  const read = () =>
    void browser.storage.local.get(KEY).then((stored) => listener(v.parse(Count, stored[KEY])));
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) read();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  read();
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
