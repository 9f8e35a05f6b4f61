import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { formatValue } from './format-value';

/** A drag over so many CSS pixels changes center or width by the width that the volume came with. */
const REACH = 300;

/** The narrowest window that a drag makes, as a share of the volume's own: beyond are only steps. */
const NARROWEST = 1 / 200;

type Windowed = Pick<Volume, 'window' | 'range' | 'inverted'>;

/**
 * The window after a drag: to the right it widens (less contrast), upwards the picture brightens.
 *
 * @param by how far the pointer went, in CSS pixels, down and right above 0
 */
export function draggedWindow(
  volume: Windowed,
  from: Window,
  by: { x: number; y: number },
): Window {
  const pixel = volume.window.width / REACH;
  const down = volume.inverted ? -by.y : by.y;
  return boundedWindow(volume, {
    center: from.center + down * pixel,
    width: from.width + by.x * pixel,
  });
}

/** A window that shows something: its center among the values, its width neither 0 nor endless. */
export function boundedWindow(volume: Windowed, { center, width }: Window): Window {
  const [low, high] = volume.range;
  const narrowest = volume.window.width * NARROWEST;
  const widest = Math.max(2 * (high - low), volume.window.width);
  return {
    center: rounded(Math.max(low, Math.min(high, center))),
    width: rounded(Math.max(narrowest, Math.min(widest, width))),
  };
}

/** As it is shown: what stands in the fields is what was looked through. */
function rounded(value: number): number {
  return Number(formatValue(value));
}
