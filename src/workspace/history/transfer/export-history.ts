import { type PageEnd, readEntry, readSummaries } from '../../../storage/history/history-records';
import { exportedEntry, FORMAT, FORMAT_VERSION } from './exported-entry';

/** Entries read at once: about 5 MB of text. */
const TOGETHER = 200;

/** The whole history as one JSON file, newest first; see `docs/export-format.md`. */
export async function exportHistory(now = new Date()): Promise<Blob> {
  const head = { format: FORMAT, version: FORMAT_VERSION, exportedAt: now.toISOString() };
  // In parts, for one text of 10,000 entries would be 100 MB; the browser keeps a Blob elsewhere.
  const parts = [`${JSON.stringify(head).slice(0, -1)},"entries":[`];
  let end: PageEnd | null = null;
  let first = true;
  do {
    const page = await readSummaries(TOGETHER, end);
    const entries = await Promise.all(page.summaries.map(({ id }) => readEntry(id)));
    for (const entry of entries) {
      // Deleted while the file was being written.
      if (entry === null) continue;
      parts.push(`${first ? '' : ','}\n${JSON.stringify(await exportedEntry(entry))}`);
      first = false;
    }
    end = page.end;
  } while (end !== null);
  return new Blob([...parts, '\n]}\n'], { type: 'application/json' });
}
