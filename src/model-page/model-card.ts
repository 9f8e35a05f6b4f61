import browser from 'webextension-polyfill';
import { MODEL_FOLDER } from '../host/locations';

const CARD = 'MODEL_CARD.md';
const READ_LIMIT_MS = 10_000;

/**
 * An address under which a tab shows the packaged model card as plain text, or null where the file
 * cannot be read. Opened by its own address it would be taken for Latin-1, for an extension's files
 * are served without an encoding: "–" would be three odd letters.
 */
export async function modelCardUrl(): Promise<string | null> {
  try {
    const url = browser.runtime.getURL(MODEL_FOLDER + CARD);
    const response = await fetch(url, { signal: AbortSignal.timeout(READ_LIMIT_MS) });
    if (!response.ok) return null;
    const text = new Blob([await response.arrayBuffer()], { type: 'text/plain;charset=utf-8' });
    return URL.createObjectURL(text);
  } catch {
    return null;
  }
}
