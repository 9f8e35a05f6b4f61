import { EntryNames } from '../../../export/entry-names';
import { ZipStream } from '../../../export/zip-stream';
import { hasMap } from '../../../ui/finding-body';
import type { PictureMaker } from '../pictures/picture-maker';
import type { BatchRow } from '../run/batch-row';
import { rowJobState } from '../run/row-job-state';
import type { SliceReader } from '../run/slice-reader';

export interface PictureExport {
  readonly content: Blob;
  readonly extension: 'png' | 'zip';
  /** Rows whose file could no longer be read. */
  readonly left: number;
}

/** Rows that have a picture to draw. */
export function drawable(rows: readonly BatchRow[]): BatchRow[] {
  return rows.filter(({ state }) => state.kind === 'done');
}

/**
 * Draws the map into the pictures of rows, which are decoded again one by one: one picture as PNG,
 * several as a ZIP of them. Where the model was out of its field, the picture has no map.
 *
 * @param rows drawable ones, at least one
 * @returns null when it was stopped
 */
export async function exportPictures(
  rows: readonly BatchRow[],
  tools: { reader: SliceReader; pictures: Pick<PictureMaker, 'withMap'> },
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<PictureExport | null> {
  const zip = new ZipStream();
  const names = new EntryNames();
  let [left, only]: [number, Blob | null] = [0, null];
  for (const [index, row] of rows.entries()) {
    if (signal.aborted) return null;
    const picture = await drawn(row, tools, signal).catch(() => null);
    if (!picture) left += 1;
    else if (rows.length === 1) only = picture;
    else await zip.add(names.next(row.path, sliceNumber(row)), picture);
    onProgress(index + 1);
  }
  if (signal.aborted) return null;
  return only
    ? { content: only, extension: 'png', left }
    : { content: zip.finish(), extension: 'zip', left };
}

async function drawn(
  row: BatchRow,
  { reader, pictures }: Parameters<typeof exportPictures>[1],
  signal: AbortSignal,
): Promise<Blob | null> {
  const state = rowJobState(row);
  if (state.kind !== 'done') return null;
  const slice = await reader.read(row.origin, signal);
  return pictures.withMap(slice, hasMap(state) ? state.finding.map : null);
}

function sliceNumber({ origin, slice }: BatchRow): number | null {
  return origin.kind === 'slice' ? slice : null;
}
