import browser from 'webextension-polyfill';
import { sessionBytes } from '../../../storage/session-area';

/** What NeuroLens occupies, in bytes. */
export interface StorageUsed {
  /** Databases on the disk: history and models of the user. */
  readonly disk: number;
  readonly settings: number;
  /** In memory, until the browser is closed. Null in private windows, whose memory is not counted. */
  readonly session: number | null;
}

export async function storageUsed(): Promise<StorageUsed> {
  const [{ usage = 0 }, settings, session] = await Promise.all([
    navigator.storage.estimate(),
    browser.storage.local.getBytesInUse(null),
    sessionBytes(),
  ]);
  return { disk: usage, settings, session };
}
