import { ProblemError } from '../problems/problem';
import { isAnimated } from './animation';
import { gzipContent } from './gzip-content';
import { HEAD_BYTES, HEADER_BYTES, MAX_FILE_BYTES } from './limits';
import { checkedSize } from './picture-size';
import { decodeRaster, type Raster } from './raster';
import type { Slice } from './slice';
import { type FileKind, sniff } from './sniff';

/** What the browser's own decoders take, and the type under which it knows them. */
const BROWSER_TYPES: Partial<Record<FileKind, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
};

/** What is recognised and refused, by the name that the user knows. */
const UNSUPPORTED: Partial<Record<FileKind, string>> = {
  heic: 'HEIC',
  jxl: 'JPEG XL',
  tiff: 'TIFF',
  svg: 'SVG',
  pdf: 'PDF',
  dicom: 'DICOM',
  nifti: 'NIfTI',
  gzip: 'gzip',
  zip: 'ZIP',
  mp4: 'MP4 video',
  webm: 'WebM video',
};

/**
 * Decodes a file into one grey slice.
 *
 * @param name carried over to the slice; what the file is, its content alone decides
 * @throws ProblemError `empty-file`, `web-page`, `unsupported-format` with the format's name,
 * `not-a-picture`, `too-large` with the size, `too-many-pixels` with the size, `broken-picture`,
 * `out-of-memory`, `engine-timeout`
 */
export async function decode(blob: Blob, name: string): Promise<Slice> {
  if (blob.size === 0) throw new ProblemError('empty-file');
  const kind = await kindOf(blob);
  const type = BROWSER_TYPES[kind];
  if (!type) throw await refusal(blob, kind);
  if (blob.size > MAX_FILE_BYTES) {
    throw new ProblemError('too-large', `${Math.ceil(blob.size / 1024 / 1024)} MB`);
  }
  await checkedSize(blob, kind);
  const raster = await decodeRaster(blob, type);
  const { width, height, pixels, color } = raster;
  return { name, width, height, pixels, color, steps: await stepsOf(blob, kind, raster) };
}

async function kindOf(blob: Blob): Promise<FileKind> {
  try {
    return sniff(new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer()));
  } catch (error) {
    // The file was changed or removed after it was chosen.
    throw new ProblemError('broken-picture', 'it can no longer be read', { cause: error });
  }
}

async function refusal(blob: Blob, kind: FileKind): Promise<ProblemError> {
  if (kind === 'html') return new ProblemError('web-page');
  const content = kind === 'gzip' ? await gzipContent(blob) : kind;
  const format = UNSUPPORTED[content] ?? UNSUPPORTED[kind];
  return format
    ? new ProblemError('unsupported-format', format)
    : new ProblemError('not-a-picture');
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
