import { thumbnail } from '../../imaging/thumbnail';
import { type EntryPage, THUMBNAIL_SIDE } from '../../storage/history/entry';
import { addThumbnail } from '../../storage/history/history-records';
import { recordEntry } from '../../storage/history/record-entry';
import type { DoneJob } from './newly-done';

/** What keeping a result needs from the world around it. */
export interface ResultSurroundings {
  /** The preview that the host holds, or null. */
  picture(jobId: string): Promise<Blob | null>;
  pageOfTab(tabId: number): Promise<EntryPage | null>;
}

/**
 * Waits before each attempt to get the preview, in milliseconds: the host makes it after it has
 * reported the finding. Without one the entry stays without a picture.
 */
const ATTEMPTS_MS = [0, 100, 300, 1_000, 3_000];

/**
 * Keeps a result in the history, if that is on: first what is known, so that it is there whatever
 * becomes of the picture, then its thumbnail.
 */
export async function keepResult(job: DoneJob, around: ResultSurroundings): Promise<void> {
  const { id, name, source, way, origin, state } = job;
  const page = origin && (await around.pageOfTab(origin.tabId));
  const { finding } = state;
  const draft = { id, name, page, source, way, finding, thumbnail: null };
  if ((await recordEntry(draft)) !== 'kept') return;
  const preview = await patientPicture(id, around);
  if (preview) await addThumbnail(id, await thumbnail(preview, THUMBNAIL_SIDE));
}

async function patientPicture(id: string, around: ResultSurroundings): Promise<Blob | null> {
  for (const wait of ATTEMPTS_MS) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const preview = await around.picture(id).catch(() => null);
    if (preview) return preview;
  }
  return null;
}
