import browser from 'webextension-polyfill';
import contentScript from '../content/content-script.ts?script&iife';

export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Injects the content script into one frame; again is harmless. Rejects where the browser allows no
 * script: without the user's click, in foreign frames, in its own pages and viewers.
 */
export async function injectContentScript({ tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [contentScript],
  });
}
