import { sniffText } from './sniff-text';

export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'bmp'
  | 'avif'
  | 'heic'
  | 'jxl'
  | 'tiff'
  | 'svg'
  | 'html'
  | 'pdf'
  | 'dicom'
  | 'nifti'
  | 'gzip'
  | 'zip'
  | 'mp4'
  | 'webm'
  | 'unknown';

/**
 * Tells what a file is from its first bytes, never from its name or its declared type: names lie,
 * DICOM files mostly have no ending, and servers answer with an error page under a picture's name.
 *
 * @param head the first `HEAD_BYTES` of the file, or all of it
 */
export function sniff(head: Uint8Array): FileKind {
  for (const [kind, matches] of SIGNATURES) {
    if (matches(head)) return kind;
  }
  return sniffText(head);
}

type Matcher = (head: Uint8Array) => boolean;

/** In this order: the first match counts, the weakest mark comes last. */
const SIGNATURES: readonly (readonly [FileKind, Matcher])[] = [
  ['jpeg', (head) => hasBytes(head, 0, [0xff, 0xd8, 0xff])],
  ['png', (head) => hasBytes(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['gif', (head) => hasText(head, 0, 'GIF87a') || hasText(head, 0, 'GIF89a')],
  ['webp', (head) => hasText(head, 0, 'RIFF') && hasText(head, 8, 'WEBP')],
  ['avif', (head) => hasBrand(head, ['avif', 'avis'])],
  ['heic', (head) => hasBrand(head, ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'])],
  ['jxl', (head) => hasBytes(head, 0, [0xff, 0x0a]) || hasText(head, 4, 'JXL ')],
  ['bmp', isBmp],
  // The bytes before DICOM's mark are free, and some writers make a TIFF's beginning of them.
  ['dicom', (head) => hasText(head, 128, 'DICM')],
  ['tiff', (head) => ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((mark) => hasText(head, 0, mark))],
  ['dicom', isBareDicom],
  ['nifti', isNifti],
  ['gzip', (head) => hasBytes(head, 0, [0x1f, 0x8b])],
  ['zip', (head) => hasText(head, 0, 'PK\x03\x04') || hasText(head, 0, 'PK\x05\x06')],
  // Whatever else is in an ISO media file is a film; Matroska is the container of WebM.
  ['mp4', (head) => hasText(head, 4, 'ftyp')],
  ['webm', (head) => hasBytes(head, 0, [0x1a, 0x45, 0xdf, 0xa3])],
  // Readers accept a PDF's mark within its first 1024 bytes.
  ['pdf', (head) => latin1(head, 0, 1024).includes('%PDF-')],
];

/** "BM" alone begins many a text, so the size of the second header must be one that exists. */
function isBmp(head: Uint8Array): boolean {
  const headerSizes = [12, 40, 52, 56, 64, 108, 124];
  return hasText(head, 0, 'BM') && headerSizes.includes(uint32(head, 14, true));
}

/**
 * DICOM part 10 has its mark behind 128 free bytes. Files without that, as old devices write, begin
 * with an element of group 2 or 8: a small element number, then a value representation in two
 * letters or a short, even length.
 */
function isBareDicom(head: Uint8Array): boolean {
  if (head.length < 8 || (head[0] !== 2 && head[0] !== 8)) return false;
  if (head[1] !== 0 || (head[2] as number) > 0x18 || head[3] !== 0) return false;
  const length = uint32(head, 4, true);
  const representations = ['UL', 'OB', 'UI', 'CS', 'DA', 'SH', 'TM', 'LO'];
  return (
    representations.includes(latin1(head, 4, 2)) ||
    (length > 0 && length <= 128 && length % 2 === 0)
  );
}

/** NIfTI-1 has its size (348) first and its mark at 344, NIfTI-2 its size (540) and mark at 4. */
function isNifti(head: Uint8Array): boolean {
  const sizes = [uint32(head, 0, true), uint32(head, 0, false)];
  if (sizes.includes(348)) return ['n+1\0', 'ni1\0'].some((mark) => hasText(head, 344, mark));
  return sizes.includes(540) && ['n+2\0', 'ni2\0'].some((mark) => hasText(head, 4, mark));
}

/** An ISO media file's `ftyp` box: the major brand, then the compatible ones. */
function hasBrand(head: Uint8Array, brands: readonly string[]): boolean {
  if (!hasText(head, 4, 'ftyp')) return false;
  const end = Math.min(uint32(head, 0, false), head.length);
  const found = [latin1(head, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) found.push(latin1(head, at, 4));
  return found.some((brand) => brands.includes(brand));
}

function hasBytes(head: Uint8Array, offset: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[offset + index] === byte);
}

function hasText(head: Uint8Array, offset: number, text: string): boolean {
  return latin1(head, offset, text.length) === text;
}

function latin1(head: Uint8Array, offset: number, length: number): string {
  return String.fromCharCode(...head.subarray(offset, offset + length));
}

function uint32(head: Uint8Array, offset: number, littleEndian: boolean): number {
  if (head.length < offset + 4) return 0;
  return new DataView(head.buffer, head.byteOffset).getUint32(offset, littleEndian);
}
