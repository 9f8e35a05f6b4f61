import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { inPrivateWindows } from './private-window';
import { sessionArea } from './session-area';

/**
 * How many pictures are in work, kept over a restart of the browser: the one thing about jobs that
 * is written to the disk. A number only, without names and addresses, and never counting private
 * windows.
 */
const UNFINISHED = 'unfinishedPictures';
/** How many were in work when the browser closed; there until the user has seen it. */
const LOST = 'lostPictures';
/** In `storage.session`, which the browser empties when it closes. */
const SESSION = 'session';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The number that was written last, 0 before the first time. */
export function readUnfinished(): Promise<number> {
  return readCount(UNFINISHED);
}

export async function writeUnfinished(count: number): Promise<void> {
  await browser.storage.local.set({ [UNFINISHED]: count });
}

/**
 * To be called before anything else at each start of the background: at the first one of a session,
 * what was in work then is lost now. A killed service worker finds its session as it left it.
 */
export async function beginSession(): Promise<void> {
  // Private windows lose nothing that was promised to last, and share the number with the others.
  if (inPrivateWindows()) return;
  if (SESSION in (await sessionArea.get(SESSION))) return;
  const unfinished = await readUnfinished();
  if (unfinished > 0) {
    await browser.storage.local.set({ [LOST]: (await readCount(LOST)) + unfinished });
    await writeUnfinished(0);
  }
  await sessionArea.set({ [SESSION]: true });
}

/** Calls the listener with the number of lost pictures, now and at changes; returns the way to stop. */
export function watchLost(listener: (count: number) => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (LOST in changes) void readCount(LOST).then(listener);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void readCount(LOST).then(listener);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** The user has seen it. */
export async function forgetLost(): Promise<void> {
  await browser.storage.local.remove(LOST);
}

async function readCount(key: string): Promise<number> {
  const stored = await browser.storage.local.get(key);
  const parsed = v.safeParse(Count, stored[key]);
  return parsed.success ? parsed.output : 0;
}
