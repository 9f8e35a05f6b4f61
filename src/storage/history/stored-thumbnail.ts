import * as v from 'valibot';
import { THUMBNAIL_TYPES } from './entry';

/**
 * A thumbnail as it is stored: its bytes, for the browser writes each Blob into a file of its own,
 * and 10,000 files of 4 kB are slow to write and to delete.
 */
const StoredThumbnailSchema = v.object({
  type: v.picklist(THUMBNAIL_TYPES),
  bytes: v.instance(ArrayBuffer),
});

export type StoredThumbnail = v.InferOutput<typeof StoredThumbnailSchema>;

export async function storedThumbnail(thumbnail: Blob): Promise<StoredThumbnail> {
  return v.parse(StoredThumbnailSchema, {
    type: thumbnail.type,
    bytes: await thumbnail.arrayBuffer(),
  });
}

/** Null for what is none. */
export function thumbnailOf(stored: unknown): Blob | null {
  const parsed = v.safeParse(StoredThumbnailSchema, stored);
  return parsed.success ? new Blob([parsed.output.bytes], { type: parsed.output.type }) : null;
}
