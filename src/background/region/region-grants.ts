import { sessionArea } from '../../storage/session-area';

const PREFIX = 'region:';
/** Nobody marks for longer; a page that is left alone must not keep the right to a capture. */
const VALID_MS = 10 * 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * The tabs in which a region is being marked, at the user's wish: their content scripts may have
 * one capture each. In `storage.session`, so that a service worker that dies meanwhile forgets none.
 */
export function grantRegion(tabId: number): Promise<void> {
  return inOrder(() => sessionArea.set({ [PREFIX + tabId]: Date.now() }));
}

/** Uses the grant up; false where there is none, or none any more. */
export function spendGrant(tabId: number): Promise<boolean> {
  return inOrder(async () => {
    const key = PREFIX + tabId;
    const granted = (await sessionArea.get(key))[key];
    await sessionArea.remove(key);
    return typeof granted === 'number' && Date.now() - granted < VALID_MS;
  });
}

/** One after the other: two messages at once must not both find the grant. */
function inOrder<T>(step: () => Promise<T>): Promise<T> {
  const next = last.then(step);
  last = next.catch(() => undefined);
  return next;
}
