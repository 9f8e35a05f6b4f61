import type { EngineRunning } from './technical-details';

/**
 * Whether the offscreen document that owns the engine is open. It closes after five idle minutes.
 * Firefox has no such documents and tells nothing of its background page: null.
 */
export async function engineRunning(): Promise<EngineRunning> {
  if (typeof chrome.offscreen === 'undefined') return null;
  const contexts = await chrome.runtime.getContexts({
    contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT],
  });
  // Private windows have a host of their own, which ordinary ones do not see, and the other way.
  return contexts.some(({ incognito }) => incognito === chrome.extension.inIncognitoContext);
}
