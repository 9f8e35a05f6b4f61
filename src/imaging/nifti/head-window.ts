import { robustWindow } from '../volume/robust-window';
import type { Voxels } from '../volume/volume';
import type { Window } from '../volume/window';

/**
 * Voxels that are looked at, four times as many as the window samples, so that enough are left of a
 * small head in a wide field of view.
 */
const MAX_SAMPLES = 4_000_000;

/**
 * A window for a volume without one of its own: robust percentiles of the voxels that are not the
 * lowest value, which is all around a head whose background was cleared. Percentiles of the whole
 * grid would make one and the same head brighter in a wide field of view than in a narrow one.
 *
 * Where no value is below 0, which is black to a scanner, it stays black: the darkest percent of a
 * head without its skull is fluid, a third as bright as the brain (136 of 450 in a T1 volume).
 *
 * @param lowest of the voxels as stored
 */
export function headWindow(
  voxels: Voxels,
  lowest: number,
  slope: number,
  intercept: number,
): Window {
  const window = robustWindow(aboveBackground(voxels, lowest), slope, intercept);
  const high = window.center + window.width / 2;
  const zeroIsLowest = slope > 0 && lowest * slope + intercept === 0;
  return zeroIsLowest && high > 0 ? { center: high / 2, width: high } : window;
}

function aboveBackground(voxels: Voxels, lowest: number): Float32Array {
  const step = Math.ceil(voxels.length / MAX_SAMPLES) | 1;
  const taken = new Float32Array(Math.ceil(voxels.length / step));
  let count = 0;
  for (let index = 0; index < voxels.length; index += step) {
    const voxel = voxels[index] as number;
    if (voxel > lowest) taken[count++] = voxel;
  }
  return taken.subarray(0, count);
}
