import * as v from 'valibot';
import { t } from '../../../i18n/t';
import type { Entry } from '../../../storage/history/entry';
import { isQuotaError } from '../../../storage/history/history-full';
import { addEntries } from '../../../storage/history/history-records';
import { FORMAT, FORMAT_VERSION, importedEntry } from './exported-entry';

/** Longest file: an export of 25,000 entries. Beyond twice this the browser makes no string of it. */
export const MAX_IMPORT_BYTES = 256 * 1024 * 1024;
/** Entries written at once: each such write takes a few ms, and the page stays alive between them. */
const TOGETHER = 200;

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  entries: v.array(v.unknown()),
});

/** What became of a file: how many entries were added, were there already, or are none. */
export interface Imported {
  readonly added: number;
  readonly known: number;
  /** Each with the name that it gives itself, or its place in the file, and what is wrong. */
  readonly bad: readonly { readonly name: string; readonly wrong: string }[];
  /** The browser gave no more room: what comes after was not added. */
  readonly full: boolean;
}

/** Reads a file of `exportHistory`; null when it is none, or of a newer version. */
export async function importHistory(file: Blob): Promise<Imported | null> {
  const exported = await entriesOf(file);
  if (exported === null) return null;
  const bad: { name: string; wrong: string }[] = [];
  let [added, known] = [0, 0];
  for (let start = 0; start < exported.length; start += TOGETHER) {
    const entries: Entry[] = [];
    exported.slice(start, start + TOGETHER).forEach((item, index) => {
      const read = importedEntry(item);
      if ('entry' in read) entries.push(read.entry);
      else
        bad.push({
          name: nameOf(item) ?? t('history_import_entry', { number: start + index + 1 }),
          wrong: read.wrong,
        });
    });
    try {
      const ids = await addEntries(entries);
      added += ids.length;
      known += entries.length - ids.length;
    } catch (error) {
      if (isQuotaError(error)) return { added, known, bad, full: true };
      throw error;
    }
  }
  return { added, known, bad, full: false };
}

async function entriesOf(file: Blob): Promise<unknown[] | null> {
  if (file.size > MAX_IMPORT_BYTES) return null;
  try {
    return v.parse(FileSchema, JSON.parse(await file.text())).entries;
  } catch {
    return null;
  }
}

function nameOf(item: unknown): string | null {
  const parsed = v.safeParse(v.object({ name: v.pipe(v.string(), v.minLength(1)) }), item);
  return parsed.success ? parsed.output.name.slice(0, 80) : null;
}
