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

/**
 * Injects the content script into all frames of a tab that it may enter, and resolves to their ids.
 * Rejects where the browser allows no script in the tab's own document.
 */
export async function injectIntoTab(tabId: number): Promise<number[]> {
  const injected = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [contentScript],
    // One frame that is still loading must not hold up the others.
    injectImmediately: true,
  });
  return injected.map(({ frameId }) => frameId);
}
