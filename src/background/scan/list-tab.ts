import type { Response } from '../../messaging/messages';
import { sendToFrame } from '../../messaging/send';
import { ProblemError } from '../../problems/problem';
import { injectIntoTab } from '../inject';

/** What one frame of a tab shows. */
export interface FrameListing extends Response<'scan.list'> {
  readonly frameId: number;
}

/**
 * Asks every frame of a tab that may be entered for its pictures; frames of other sites are closed.
 *
 * @throws ProblemError `page-protected` where the browser allows no script in the tab at all.
 */
export async function listTab(tabId: number): Promise<FrameListing[]> {
  const frameIds = await injectIntoTab(tabId).catch((error) => {
    throw new ProblemError('page-protected', undefined, { cause: error });
  });
  const answers = await Promise.allSettled(
    frameIds.map(async (frameId) => ({
      frameId,
      ...(await sendToFrame({ tabId, frameId }, 'scan.list', undefined)),
    })),
  );
  // A frame that left meanwhile has nothing to check.
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}
