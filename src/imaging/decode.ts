import { ProblemError } from '../problems/problem';
import { isAnimated } from './animation';
import { HEAD_BYTES, MAX_FILE_BYTES } from './limits';
import { pictureKind, readHeader } from './picture-kind';
import { checkedSize } from './picture-size';
import { decodeRaster, type Raster } from './raster';
import type { Slice } from './slice';
import { type FileKind, sniff } from './sniff';

/**
 * Decodes a file into one grey slice. Of a volume there is none to prefer, so it is refused.
 *
 * @param name carried over to the slice; what the file is, its content alone decides
 * @throws ProblemError `empty-file`, `web-page`, `unsupported-format` with the format's name,
 * `not-a-picture`, `too-large` with the size, `too-many-pixels` with the size, `broken-picture`,
 * `many-slices` with their number, `out-of-memory`, `engine-timeout`; for DICOM also those of
 * `decodeDicom`
 */
export async function decode(blob: Blob, name: string): Promise<Slice> {
  // Once for all that looks at it: each reading of a blob costs 2 ms, a trip to another process.
  const header = await readHeader(blob);
  const { kind, type } = await pictureKind(blob, sniff(header.subarray(0, HEAD_BYTES)));
  // A volume may be larger; its header says how large, and that it is one.
  if (kind === 'nifti') return (await import('./single-slice')).decodeNiftiSlice(blob, name);
  if (blob.size > MAX_FILE_BYTES) {
    throw new ProblemError('too-large', `${Math.ceil(blob.size / 1024 / 1024)} MB`);
  }
  if (type === null) return decodeOwn(kind, blob, name);
  await checkedSize(blob, kind, header);
  const raster = await decodeRaster(blob, type);
  const { width, height, pixels, color } = raster;
  return { name, width, height, pixels, color, steps: await stepsOf(blob, header, kind, raster) };
}

/** The decoders are loaded when they are needed: most pictures are the browser's own kinds. */
async function decodeOwn(kind: 'tiff' | 'dicom', blob: Blob, name: string): Promise<Slice> {
  if (kind === 'tiff') return (await import('./tiff/decode-tiff')).decodeTiff(blob, name);
  return (await import('./single-slice')).decodeDicomSlice(blob, name);
}

/** What the browser did on the way, so that a finding can say it. */
async function stepsOf(
  blob: Blob,
  header: Uint8Array,
  kind: FileKind,
  { transparent }: Raster,
): Promise<string[]> {
  const steps: string[] = [];
  // A GIF's frames are counted to the second one; the others say it near their beginning.
  const more = kind === 'gif' && blob.size > header.length;
  const bytes = more ? new Uint8Array(await blob.arrayBuffer()) : header;
  if (isAnimated(bytes, kind)) steps.push('first frame of an animation');
  // The bit depth is a byte of PNG's header.
  if (kind === 'png' && bytes[24] === 16) steps.push('16 bits per channel reduced to 8');
  if (transparent) steps.push('transparent parts shown on black');
  return steps;
}
