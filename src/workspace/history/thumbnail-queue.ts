import PQueue from 'p-queue';
import { readThumbnail } from '../../storage/history/history-records';
import { yieldToPage } from '../yield-to-page';

/**
 * Thumbnails that are read together. The browser hands out answers of the database for as long as
 * there are more, all in one task, and a Blob and its address take 1.5 ms of each: 100 at once were a
 * task of 265 ms. So the next is asked for in another task than the one that brings an answer.
 */
const TOGETHER = 4;

const queue = new PQueue({ concurrency: TOGETHER });

/**
 * The picture of an entry as an address, which the caller revokes, when its turn has come; null
 * where there is none, the signal was aborted before, or the database does not answer.
 */
export async function queuedThumbnail(id: string, signal: AbortSignal): Promise<string | null> {
  return queue.add(async () => {
    if (signal.aborted) return null;
    const picture = await readThumbnail(id).catch(() => null);
    await yieldToPage();
    return picture && !signal.aborted ? URL.createObjectURL(picture) : null;
  });
}
