import { ProblemError } from '../problems/problem';
import { isAnimated } from './animation';
import { HEADER_BYTES, MAX_FILE_BYTES } from './limits';
import { pictureKind } from './picture-kind';
import { checkedSize } from './picture-size';
import { decodeRaster, type Raster } from './raster';
import type { Slice } from './slice';
import type { FileKind } from './sniff';

/**
 * Decodes a file into one grey slice.
 *
 * @param name carried over to the slice; what the file is, its content alone decides
 * @throws ProblemError `empty-file`, `web-page`, `unsupported-format` with the format's name,
 * `not-a-picture`, `too-large` with the size, `too-many-pixels` with the size, `broken-picture`,
 * `out-of-memory`, `engine-timeout`
 */
export async function decode(blob: Blob, name: string): Promise<Slice> {
  const { kind, type } = await pictureKind(blob);
  if (blob.size > MAX_FILE_BYTES) {
    throw new ProblemError('too-large', `${Math.ceil(blob.size / 1024 / 1024)} MB`);
  }
  await checkedSize(blob, kind);
  const raster = await decodeRaster(blob, type);
  const { width, height, pixels, color } = raster;
  return { name, width, height, pixels, color, steps: await stepsOf(blob, kind, raster) };
}

/** What the browser did on the way, so that a finding can say it. */
async function stepsOf(blob: Blob, kind: FileKind, { transparent }: Raster): Promise<string[]> {
  const steps: string[] = [];
  // A GIF's frames are counted to the second one; the others say it near their beginning.
  const part = kind === 'gif' ? blob : blob.slice(0, HEADER_BYTES);
  const bytes = new Uint8Array(await part.arrayBuffer());
  if (isAnimated(bytes, kind)) steps.push('first frame of an animation');
  // The bit depth is a byte of PNG's header.
  if (kind === 'png' && bytes[24] === 16) steps.push('16 bits per channel reduced to 8');
  if (transparent) steps.push('transparent parts shown on black');
  return steps;
}
