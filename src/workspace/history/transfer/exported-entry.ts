import * as v from 'valibot';
import { type Entry, EntrySchema, THUMBNAIL_TYPES } from '../../../storage/history/entry';

/** The first words of an exported file, by which it is known. */
export const FORMAT = 'neurolens-history';
/** Rises with each change that an older import would misread. */
export const FORMAT_VERSION = 1;

const ExportedThumbnailSchema = v.object({
  type: v.picklist(THUMBNAIL_TYPES),
  base64: v.pipe(v.string(), v.base64()),
});

/** An entry in the file: as `Entry`, but its time as ISO 8601 and its picture in base64. */
const ExportedEntrySchema = v.object({
  ...EntrySchema.entries,
  time: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((text) => Date.parse(text)),
  ),
  thumbnail: v.pipe(
    v.nullable(ExportedThumbnailSchema),
    v.transform((exported) => {
      if (exported === null) return null;
      const bytes = Uint8Array.from(atob(exported.base64), (char) => char.charCodeAt(0));
      return new Blob([bytes], { type: exported.type });
    }),
  ),
});

/** An entry as it is written into the file. */
export async function exportedEntry({ thumbnail, time, ...rest }: Entry) {
  return {
    ...rest,
    time: new Date(time).toISOString(),
    thumbnail: thumbnail && { type: thumbnail.type, base64: await base64(thumbnail) },
  };
}

/**
 * An entry of a file that anybody may have written.
 *
 * @returns what is wrong with it where it is none, in words for developers of such files
 */
export function importedEntry(exported: unknown): { entry: Entry } | { wrong: string } {
  const read = v.safeParse(ExportedEntrySchema, exported);
  // Once more: the picture that came of the base64 has bounds too.
  const parsed = read.success ? v.safeParse(EntrySchema, read.output) : read;
  if (parsed.success) return { entry: parsed.output };
  const [issue] = parsed.issues;
  return { wrong: `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}` };
}

async function base64(blob: Blob): Promise<string> {
  let bytes = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
