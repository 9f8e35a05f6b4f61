import browser from 'webextension-polyfill';
import { PrivateArea } from './private-area';
import { inPrivateWindows } from './private-window';

/**
 * What a change did to a key; without `newValue` it was removed. `oldValue` comes from
 * `storage.session` alone.
 */
export type SessionChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** The part of `storage.session` that is used here. */
export interface SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: SessionChanges) => void): void;
    removeListener(listener: (changes: SessionChanges) => void): void;
  };
}

/**
 * Where everything of one browser session is kept, in memory only, and outlives the service worker.
 *
 * Chrome gives private windows the `storage.session` of the others (measured with Chromium 156 and
 * `"incognito": "split"`): one could read in the other, and what is private would stay until the
 * browser is closed. So private windows get an area of their own, which ends with the last of them.
 */
export const sessionArea: SessionArea = inPrivateWindows()
  ? new PrivateArea()
  : browser.storage.session;

/** Bytes that the session's items take; null in private windows, whose area does not count them. */
export async function sessionBytes(): Promise<number | null> {
  return inPrivateWindows() ? null : browser.storage.session.getBytesInUse(null);
}
