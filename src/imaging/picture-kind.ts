import { ProblemError } from '../problems/problem';
import { gzipContent } from './gzip-content';
import { HEAD_BYTES, HEADER_BYTES } from './limits';
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

/** What our own decoders take. */
const OWN = ['tiff', 'nifti', 'dicom'] as const satisfies readonly FileKind[];

type OwnKind = (typeof OWN)[number];

/** What is recognised and refused, by the name that the user knows. */
const UNSUPPORTED: Partial<Record<FileKind, string>> = {
  heic: 'HEIC',
  jxl: 'JPEG XL',
  svg: 'SVG',
  pdf: 'PDF',
  dicom: 'packed DICOM',
  gzip: 'gzip',
  zip: 'ZIP',
  mp4: 'MP4 video',
  webm: 'WebM video',
};

export type PictureKind =
  | {
      readonly kind: FileKind;
      /** The type under which the browser's decoders know it. */
      readonly type: string;
    }
  /** A picture that we decode ourselves. */
  | { readonly kind: OwnKind; readonly type: null };

/**
 * Tells which kind of picture a file is, by its first bytes. Whether it is whole is not looked at.
 *
 * @param known its kind, where `fileKind` was asked before
 * @throws ProblemError `empty-file`, `web-page`, `unsupported-format` with the format's name,
 * `not-a-picture`; `broken-picture` when the file can no longer be read
 */
export async function pictureKind(blob: Blob, known?: FileKind): Promise<PictureKind> {
  if (blob.size === 0) throw new ProblemError('empty-file');
  const kind = known ?? (await fileKind(blob));
  const type = BROWSER_TYPES[kind];
  if (type) return { kind, type };
  const content = kind === 'gzip' ? await gzipContent(blob) : kind;
  // Of what is packed, only NIfTI is read so: that is how it travels.
  const own = OWN.find((known) => known === content);
  if (own && (own === 'nifti' || own === kind)) return { kind: own, type: null };
  throw refusal(kind, content);
}

/**
 * Tells what a file is by its first bytes.
 *
 * @throws ProblemError `broken-picture` when the file can no longer be read
 */
export async function fileKind(blob: Blob): Promise<FileKind> {
  return sniff(await readHeader(blob, HEAD_BYTES));
}

/**
 * A file's first bytes, at most so many.
 *
 * @throws ProblemError `broken-picture` when the file can no longer be read
 */
export async function readHeader(blob: Blob, most = HEADER_BYTES): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.slice(0, most).arrayBuffer());
  } catch (error) {
    // The file was changed or removed after it was chosen.
    throw new ProblemError('broken-picture', 'it can no longer be read', { cause: error });
  }
}

function refusal(kind: FileKind, content: FileKind): ProblemError {
  if (kind === 'html') return new ProblemError('web-page');
  const format = UNSUPPORTED[content] ?? UNSUPPORTED[kind];
  return format
    ? new ProblemError('unsupported-format', format)
    : new ProblemError('not-a-picture');
}
