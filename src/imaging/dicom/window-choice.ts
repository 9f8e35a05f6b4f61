import { robustWindow } from '../volume/robust-window';
import type { Volume } from '../volume/volume';
import type { Window } from '../volume/window';
import type { FrameFacts } from './frame-facts';
import type { PixelFormat } from './pixel-format';

/** Greys that were made of colors are shown as they are. */
const ALL_GREYS: Window = { center: 127.5, width: 255 };

/**
 * The window in which a stack is seen first: the file's, of slices that differ the one of middle
 * width; else one from percentiles, also where the file's would show one single grey.
 */
export function firstWindow(
  { tone }: PixelFormat,
  frames: readonly FrameFacts[],
  { voxels, slope, intercept, range }: Pick<Volume, 'voxels' | 'slope' | 'intercept' | 'range'>,
): Pick<Volume, 'window' | 'windowSource'> {
  if (tone !== 'value') return { window: ALL_GREYS, windowSource: 'file' };
  const given = frames.flatMap(({ window }) => window ?? []).sort((a, b) => a.width - b.width);
  const window = given[given.length >> 1];
  if (window && showsSome(window, range)) return { window, windowSource: 'file' };
  return { window: robustWindow(voxels, slope, intercept), windowSource: 'percentiles' };
}

function showsSome({ center, width }: Window, [low, high]: Volume['range']): boolean {
  return center - width / 2 < high && center + width / 2 > low;
}
