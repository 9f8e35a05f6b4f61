import { ProblemError } from '../problems/problem';
import { gzipContent } from './gzip-content';
import { HEAD_BYTES } from './limits';
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

export interface PictureKind {
  readonly kind: FileKind;
  /** The type under which the browser's decoders know it. */
  readonly type: string;
}

/**
 * Tells which kind of picture a file is, by its first bytes. Whether it is whole is not looked at.
 *
 * @throws ProblemError `empty-file`, `web-page`, `unsupported-format` with the format's name,
 * `not-a-picture`; `broken-picture` when the file can no longer be read
 */
export async function pictureKind(blob: Blob): Promise<PictureKind> {
  if (blob.size === 0) throw new ProblemError('empty-file');
  const kind = await kindOf(blob);
  const type = BROWSER_TYPES[kind];
  if (!type) throw await refusal(blob, kind);
  return { kind, type };
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
