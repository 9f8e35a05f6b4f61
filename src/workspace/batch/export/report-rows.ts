import { encodePreview } from '../../../imaging/encode-preview';
import { MAX_REPORT_ITEMS, openReport } from '../../../report/open-report';
import type { ReportItem } from '../../../report/report-item';
import { restored } from '../../findings/kept-finding';
import { batchStore } from '../batch-store';
import type { BatchRow } from '../run/batch-row';
import { SliceReader } from '../run/slice-reader';

/** Longest side of a picture in a report: printed at 8 cm, 300 dots an inch. */
const PICTURE_SIDE = 1024;

/** Opens a report of rows with findings, their pictures decoded again one by one. */
export async function reportRows(rows: readonly BatchRow[]): Promise<void> {
  const reader = new SliceReader(batchStore.tools.opener);
  const items: ReportItem[] = [];
  for (const row of rows.slice(0, MAX_REPORT_ITEMS)) {
    if (row.state.kind !== 'done') continue;
    items.push({
      name: row.path,
      time: Date.now(),
      source: 'file',
      way: null,
      finding: restored(row.state.finding),
      picture: await pictureOf(row, reader),
      note: '',
      page: null,
    });
  }
  await openReport(items);
}

/** Null where the file can no longer be read: the report still tells the finding. */
async function pictureOf({ origin }: BatchRow, reader: SliceReader): Promise<Blob | null> {
  try {
    const slice = await reader.read(origin, AbortSignal.timeout(READING_MS));
    return await encodePreview(slice, PICTURE_SIDE);
  } catch {
    return null;
  }
}

/** The largest volume that is opened takes 10 s. */
const READING_MS = 30_000;
