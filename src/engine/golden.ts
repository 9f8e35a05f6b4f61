import { formatNumber } from '../i18n/format';
import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { calibrate } from './calibrate';
import type { GoldenPicture, Metadata } from './metadata-schema';
import type { RawOutputs } from './predict';

/**
 * How far a backend's probabilities may lie from PyTorch's. The healthy ones stay below 1e-5;
 * broken GPU drivers (tfjs#5145, tfjs#3398) are off by 1e-2 and more.
 */
export const GOLDEN_TOLERANCE = 1e-3;

/** Thrown when a backend gives other numbers than the stored ones; never leaves the engine. */
export class GoldenMismatchError extends Error {
  override readonly name = 'GoldenMismatchError';
  constructor(readonly deviation: number) {
    const digits = { maximumSignificantDigits: 2 };
    super(t('detail_off_by', { deviation: formatNumber(deviation, digits) }));
  }
}

/** What `checkGolden` needs of an engine. */
export interface GoldenSubject {
  readonly metadata: Metadata;
  predictPixels(picture: GoldenPixels): Promise<RawOutputs>;
}

export interface GoldenPixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** @throws ProblemError `model-damaged` when the pixels are not base64 or not of the stated size */
export function goldenPixels({ name, width, height, pixels }: GoldenPicture): GoldenPixels {
  let decoded = '';
  try {
    decoded = atob(pixels);
  } catch {
    // Falls through to the length check: it is damaged either way.
  }
  if (decoded.length !== width * height) {
    throw new ProblemError('model-damaged', t('detail_golden_pixels', { name }));
  }
  return { width, height, pixels: Uint8Array.from(decoded, (char) => char.charCodeAt(0)) };
}

/** Golden pictures are grey. */
const GOLDEN_COLOR = 0;

/** Largest difference from the stored probabilities: tumor, brain MRI, and each cell of the map. */
export function goldenDeviation(
  golden: GoldenPicture,
  outputs: Pick<RawOutputs, 'logits' | 'map'>,
  calibration: Metadata['calibration'],
): number {
  if (golden.map.length !== outputs.map.length) return Number.POSITIVE_INFINITY;
  const { pTumor, pBrainMri } = calibrate(outputs.logits, calibration, GOLDEN_COLOR);
  return golden.map.reduce(
    (largest, value, cell) => Math.max(largest, Math.abs(value - (outputs.map[cell] as number))),
    Math.max(Math.abs(golden.pTumor - pTumor), Math.abs(golden.pBrainMri - pBrainMri)),
  );
}

/**
 * Runs every golden picture through the whole path.
 *
 * @returns the largest deviation found; at most `GOLDEN_TOLERANCE` on a sound backend
 * @throws ProblemError as for a prediction
 */
export async function checkGolden(subject: GoldenSubject): Promise<number> {
  let largest = 0;
  for (const golden of subject.metadata.golden) {
    const outputs = await subject.predictPixels(goldenPixels(golden));
    largest = Math.max(largest, goldenDeviation(golden, outputs, subject.metadata.calibration));
  }
  return largest;
}
