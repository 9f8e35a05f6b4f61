import type { DataSet, Element, Fragment } from 'dicom-parser';
import { plural, t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import type { DicomFile } from './data-set';
import { joined } from './inflate';
import { frameLength, type PixelFormat } from './pixel-format';

const PIXEL_DATA = 'x7fe00010';
/** The same as floating-point numbers, which maps of parameters have. */
const FLOAT_PIXEL_DATA = ['x7fe00008', 'x7fe00009'];

/** Whether a file has any pixels; how many of them, `frameBytes` looks. */
export function hasPixelData({ elements }: DataSet): boolean {
  return (elements[PIXEL_DATA]?.length ?? 0) > 0;
}

/**
 * The bytes of each frame as they lie in the file, still packed.
 *
 * @throws ProblemError `broken-picture` with how much is missing; `unsupported-format`
 */
export function frameBytes({ set, syntax, whole }: DicomFile, format: PixelFormat): Uint8Array[] {
  const element = set.elements[PIXEL_DATA];
  if (!element?.length) {
    if (FLOAT_PIXEL_DATA.some((tag) => set.elements[tag])) {
      throw new ProblemError('unsupported-format', t('detail_dicom_float'));
    }
    throw new ProblemError(
      'broken-picture',
      whole ? t('detail_no_pixels') : t('detail_ends_before_pixels'),
    );
  }
  if (syntax.packing === 'raw') return rawFrames(set, element, format);
  return packedFrames(set, element, format.frames);
}

function rawFrames(set: DataSet, element: Element, format: PixelFormat): Uint8Array[] {
  if (element.encapsulatedPixelData || element.hadUndefinedLength) {
    throw new ProblemError('broken-picture', t('detail_packed_unsaid'));
  }
  const length = frameLength(format);
  const there = Math.min(element.length, set.byteArray.length - element.dataOffset);
  const wanted = length * format.frames;
  if (there < wanted)
    throw new ProblemError('broken-picture', t('detail_pixels_share', { there, wanted }));
  return Array.from({ length: format.frames }, (_, index) => {
    const start = element.dataOffset + index * length;
    return set.byteArray.subarray(start, start + length);
  });
}

function packedFrames(set: DataSet, element: Element, frames: number): Uint8Array[] {
  const { fragments } = element;
  if (!fragments) throw new ProblemError('broken-picture', t('detail_no_fragments'));
  const parts = fragments.map(({ position, length }) => {
    if (position + length > set.byteArray.length) {
      const there = Math.max(0, set.byteArray.length - position);
      throw new ProblemError(
        'broken-picture',
        t('detail_last_part_share', { there, wanted: length }),
      );
    }
    return set.byteArray.subarray(position, position + length);
  });
  // The parser leaves the length undefined when it comes to the file's end without the mark.
  if (element.length === 0xffffffff) {
    throw new ProblemError('broken-picture', t('detail_ends_within_pixels'));
  }
  const starts = frameStarts(element, fragments, parts, frames);
  if (starts.length !== frames) {
    throw new ProblemError(
      'broken-picture',
      plural('detail_frames_share', frames, { there: starts.length }),
    );
  }
  return starts.map((start, index) => together(parts.slice(start, starts[index + 1])));
}

/** Indices of the fragments with which frames begin. */
function frameStarts(
  { basicOffsetTable = [] }: Element,
  fragments: readonly Fragment[],
  parts: readonly Uint8Array[],
  frames: number,
): number[] {
  if (parts.length === 0) return [];
  if (frames === 1) return [0];
  if (fragments.length === frames) return fragments.map((_, index) => index);
  const byOffset = new Map(fragments.map(({ offset }, index) => [offset, index]));
  const listed = basicOffsetTable.flatMap((offset) => byOffset.get(offset) ?? []);
  if (listed.length === frames && listed.every((at, i) => i === 0 || at > (listed[i - 1] ?? 0))) {
    return listed;
  }
  return parts.flatMap((part, index) => (beginsStream(part) ? [index] : []));
}

/** Start of image of the JPEG family, and start of codestream of JPEG 2000. */
function beginsStream(part: Uint8Array): boolean {
  return part[0] === 0xff && (part[1] === 0xd8 || part[1] === 0x4f);
}

function together(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return joined(
    parts,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
}
