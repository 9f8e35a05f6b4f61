import type { MessageKey } from '../../i18n/message-keys';
import { plural, t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { checkSize } from '../picture-size';
import type { TiffDirectory } from './tiff-directory';

/** How a page's samples lie in the file. */
export interface TiffLayout {
  readonly littleEndian: boolean;
  readonly width: number;
  readonly height: number;
  /** 0 white is zero, 1 black is zero, 2 RGB, 3 palette. */
  readonly photometric: 0 | 1 | 2 | 3;
  /** Samples of a pixel; those after the colors are alpha or of unknown use. */
  readonly samples: number;
  readonly bits: number;
  readonly format: 'unsigned' | 'signed' | 'float';
  readonly compression: number;
  /** Each sample is stored as its difference to the one before it. */
  readonly differences: boolean;
  /** The samples of a kind lie together, not those of a pixel. */
  readonly planar: boolean;
  /** Strips are tiles as wide as the page. */
  readonly tile: { readonly width: number; readonly height: number };
  readonly offsets: readonly number[];
  readonly byteCounts: readonly number[];
  /** Of the first extra sample: alpha that the colors are not multiplied with. */
  readonly alpha: boolean;
  /** Reds, then greens, then blues, 0 to 65535. */
  readonly palette: readonly number[] | null;
  /** 1 to 8, as EXIF has it. */
  readonly orientation: number;
}

const FIELD = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planar: 284,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  extraSamples: 338,
  format: 339,
} as const;

const FORMATS: Record<number, TiffLayout['format']> = { 1: 'unsigned', 2: 'signed', 3: 'float' };
/** Bits of a sample for each kind of number. */
const BITS: Record<TiffLayout['format'], readonly number[]> = {
  unsigned: [1, 2, 4, 8, 16, 32],
  signed: [8, 16, 32],
  float: [32, 64],
};
/** Ways to mean color that a picture of a scanner has no use for, by the names in TIFF 6.0. */
const COLOR_SPACES: Record<number, MessageKey> = {
  4: 'detail_tiff_mask',
  5: 'detail_tiff_cmyk',
  6: 'detail_tiff_ycbcr',
  8: 'detail_tiff_lab',
};
/** More than RGB with alpha has, and as many as any scanner of light writes. */
const MAX_SAMPLES = 8;
const UNASSOCIATED_ALPHA = 2;

/**
 * @throws ProblemError `unsupported-format` with what it is; `broken-picture` with the reason;
 * `too-many-pixels` with the size
 */
export function tiffLayout({ fields, littleEndian }: TiffDirectory): TiffLayout {
  const number = (field: keyof typeof FIELD, otherwise: number) =>
    fields.get(FIELD[field])?.[0] ?? otherwise;
  const [width, height] = [number('width', 0), number('height', 0)];
  checkSize({ width, height });
  const samples = number('samples', 1);
  if (samples < 1 || samples > MAX_SAMPLES)
    throw unsupported(plural('detail_tiff_channels', samples));
  const photometric = number('photometric', 1);
  if (!isKnown(photometric)) {
    throw unsupported(colorSpace(photometric));
  }
  if (photometric === 2 && samples < 3) throw broken(t('detail_lacks_colors'));
  const { bits, format } = numbers(fields);
  const predictor = number('predictor', 1);
  if (predictor !== 1 && !(predictor === 2 && bits >= 8 && format !== 'float')) {
    throw unsupported(t('detail_tiff_predictor', { number: String(predictor) }));
  }
  if (number('fillOrder', 1) !== 1) throw unsupported(t('detail_tiff_mirrored'));
  const palette = fields.get(FIELD.palette) ?? null;
  if (photometric === 3 && (palette?.length !== 3 * 2 ** bits || bits > 8)) {
    throw broken(t('detail_palette_missing'));
  }
  return {
    littleEndian,
    width,
    height,
    photometric,
    samples,
    bits,
    format,
    compression: number('compression', 1),
    differences: predictor === 2,
    planar: number('planar', 1) === 2 && samples > 1,
    alpha: number('extraSamples', 0) === UNASSOCIATED_ALPHA,
    palette,
    orientation: number('orientation', 1),
    ...parts(fields, width, height),
  };
}

function colorSpace(photometric: number): string {
  const key = COLOR_SPACES[photometric];
  return key ? t(key) : t('detail_tiff_photometric', { number: String(photometric) });
}

function isKnown(photometric: number): photometric is TiffLayout['photometric'] {
  return photometric >= 0 && photometric <= 3;
}

function numbers(fields: TiffDirectory['fields']): Pick<TiffLayout, 'bits' | 'format'> {
  const all = fields.get(FIELD.bits) ?? [1];
  const bits = all[0] ?? 1;
  const format = FORMATS[fields.get(FIELD.format)?.[0] ?? 1];
  if (!format || !BITS[format].includes(bits) || all.some((other) => other !== bits)) {
    throw unsupported(t('detail_tiff_bits', { bits: all.join(', ') }));
  }
  return { bits, format };
}

function parts(fields: TiffDirectory['fields'], width: number, height: number) {
  const tileWidth = fields.get(FIELD.tileWidth)?.[0];
  const tileHeight = fields.get(FIELD.tileHeight)?.[0];
  const tiled = tileWidth !== undefined && tileHeight !== undefined;
  const rows = fields.get(FIELD.rowsPerStrip)?.[0] ?? height;
  const tile = tiled
    ? { width: tileWidth, height: tileHeight }
    : { width, height: Math.min(rows, height) };
  checkSize(tile);
  const offsets = fields.get(tiled ? FIELD.tileOffsets : FIELD.stripOffsets);
  if (!offsets) throw broken(t('detail_no_pixels'));
  const counts = fields.get(tiled ? FIELD.tileByteCounts : FIELD.stripByteCounts);
  // Old files of one strip leave its length out: it goes to the end.
  return { tile, offsets, byteCounts: counts ?? offsets.map(() => Number.POSITIVE_INFINITY) };
}

function unsupported(what: string): ProblemError {
  return new ProblemError('unsupported-format', what);
}

function broken(reason: string): ProblemError {
  return new ProblemError('broken-picture', reason);
}
