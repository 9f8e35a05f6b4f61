import PQueue from 'p-queue';
import { readThumbnail } from '../../storage/history/history-records';

/**
 * Thumbnails that are read together. The browser hands out all answers of the database that have
 * come in one task, and each takes up to 4 ms (a Blob and its address are made by another process):
 * 100 at once were a task of 250 ms.
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
    return picture && !signal.aborted ? URL.createObjectURL(picture) : null;
  });
}
