import { t } from '../../i18n/t';
import { ProblemError } from '../../problems/problem';
import { megabytes } from '../volume/limits';
import type { Voxels } from '../volume/volume';
import type { FrameFacts } from './frame-facts';
import { MAX_DECODED_BYTES } from './limits';
import type { PixelFormat } from './pixel-format';

/** Stored numbers with the one scale that makes values of them. */
export interface Scaled {
  readonly voxels: Voxels;
  readonly slope: number;
  readonly intercept: number;
  readonly steps: readonly string[];
}

/**
 * Finds the scale of a stack. Where slices have scales of their own, as some scanners write them,
 * the values themselves take the place of the stored numbers.
 *
 * @throws ProblemError `too-large` with the size, `out-of-memory`
 */
export function rescale(
  voxels: Voxels,
  frames: readonly FrameFacts[],
  { tone }: PixelFormat,
): Scaled {
  const { slope, intercept } = frames[0] as FrameFacts;
  // Greys that were made of colors have no scale.
  if (tone !== 'value') return { voxels, slope: 1, intercept: 0, steps: [] };
  const one = frames.every((frame) => frame.slope === slope && frame.intercept === intercept);
  if (one) return { voxels, slope, intercept, steps: [] };
  const steps = [t('step_rescaled')];
  return { voxels: values(voxels, frames), slope: 1, intercept: 0, steps };
}

function values(voxels: Voxels, frames: readonly FrameFacts[]): Voxels {
  const bytes = voxels.length * Float32Array.BYTES_PER_ELEMENT;
  const size = megabytes(bytes);
  if (bytes > MAX_DECODED_BYTES) throw new ProblemError('too-large', size);
  let scaled: Float32Array<ArrayBuffer>;
  try {
    scaled = new Float32Array(voxels.length);
  } catch {
    throw new ProblemError('out-of-memory', size);
  }
  const length = voxels.length / frames.length;
  for (const [index, { slope, intercept }] of frames.entries()) {
    for (let at = index * length; at < (index + 1) * length; at += 1) {
      scaled[at] = (voxels[at] as number) * slope + intercept;
    }
  }
  return scaled;
}
