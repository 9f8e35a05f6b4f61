import type { DataSet } from 'dicom-parser';
import { plural, t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { megabytes } from '../volume/limits';
import { decimal, text, uint16 } from './elements';
import { MAX_DECODED_BYTES, MAX_FRAMES } from './limits';

/** What becomes of the samples of a pixel: the one value, a color of a table, a luma, the first. */
export type Tone = 'value' | 'palette' | 'rgb' | 'luminance';

/** How the pixels are written (PS3.3, C.7.6.3), checked against the limits. */
export interface PixelFormat {
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  readonly tone: Tone;
  /** Samples of a pixel: 1 or 3. */
  readonly samples: 1 | 3;
  readonly bitsAllocated: 8 | 16;
  /** Of `bitsAllocated`, those that count, and how far above the lowest bit they begin. */
  readonly bitsStored: number;
  readonly shift: number;
  readonly signed: boolean;
  /** All red samples first, then all green, then all blue. */
  readonly planar: boolean;
  /** Two pixels share their color (YBR_FULL_422), so that they take four bytes and not six. */
  readonly halved: boolean;
  /** MONOCHROME1: the lowest value is white. */
  readonly inverted: boolean;
}

const TONES: Record<string, Tone> = {
  MONOCHROME1: 'value',
  MONOCHROME2: 'value',
  'PALETTE COLOR': 'palette',
  RGB: 'rgb',
  // Reversible and irreversible color transforms of JPEG 2000: its decoder gives RGB.
  YBR_RCT: 'rgb',
  YBR_ICT: 'rgb',
  YBR_FULL: 'luminance',
  YBR_FULL_422: 'luminance',
};

/**
 * @throws ProblemError `broken-picture` for sizes that cannot be; `unsupported-format` for colors
 * and depths that are not read; `too-large` with the size
 */
export function readPixelFormat(set: DataSet): PixelFormat {
  const rows = uint16(set, 'x00280010') ?? 0;
  const columns = uint16(set, 'x00280011') ?? 0;
  if (rows === 0 || columns === 0) throw new ProblemError('broken-picture', t('detail_no_size'));
  const photometric = text(set, 'x00280004') || 'MONOCHROME2';
  const tone = toneOf(photometric);
  const samples = samplesOf(set, tone);
  const depth = depthOf(set, samples);
  const frames = framesOf(set);
  const bytes = rows * columns * frames * (depth.bitsAllocated / 8);
  if (bytes > MAX_DECODED_BYTES) throw new ProblemError('too-large', megabytes(bytes));
  return {
    rows,
    columns,
    frames,
    tone,
    samples,
    ...depth,
    planar: samples === 3 && uint16(set, 'x00280006') === 1,
    halved: photometric === 'YBR_FULL_422',
    inverted: photometric === 'MONOCHROME1',
  };
}

/** How many bytes a frame takes where it is not packed. */
export function frameLength({ rows, columns, samples, bitsAllocated, halved }: PixelFormat) {
  return rows * columns * (halved ? 2 : samples) * (bitsAllocated / 8);
}

function toneOf(photometric: string): Tone {
  const tone = Object.hasOwn(TONES, photometric) ? TONES[photometric] : undefined;
  if (!tone) throw new ProblemError('unsupported-format', t('detail_dicom_colors'));
  return tone;
}

function samplesOf(set: DataSet, tone: Tone): 1 | 3 {
  const wanted = tone === 'value' || tone === 'palette' ? 1 : 3;
  if ((uint16(set, 'x00280002') ?? wanted) === wanted) return wanted;
  throw new ProblemError('broken-picture', t('detail_colors_contradict'));
}

function depthOf(set: DataSet, samples: 1 | 3) {
  const bitsAllocated = uint16(set, 'x00280100') ?? 0;
  if (bitsAllocated !== 8 && (bitsAllocated !== 16 || samples === 3)) {
    const key = samples === 3 ? 'detail_dicom_color_bits' : 'detail_dicom_pixel_bits';
    throw new ProblemError('unsupported-format', plural(key, bitsAllocated));
  }
  const bitsStored = uint16(set, 'x00280101') ?? bitsAllocated;
  const shift = (uint16(set, 'x00280102') ?? bitsStored - 1) + 1 - bitsStored;
  if (bitsStored < 1 || shift < 0 || bitsStored + shift > bitsAllocated) {
    throw new ProblemError('broken-picture', t('detail_bits_misfit'));
  }
  return { bitsAllocated, bitsStored, shift, signed: uint16(set, 'x00280103') === 1 } as const;
}

function framesOf(set: DataSet): number {
  if (!set.elements.x00280008?.length) return 1;
  const frames = decimal(set, 'x00280008');
  if (frames === null || !Number.isInteger(frames) || frames < 1) {
    throw new ProblemError('broken-picture', t('detail_no_frames'));
  }
  if (frames > MAX_FRAMES) throw new ProblemError('too-large', plural('detail_frames', frames));
  return frames;
}
