/** Which values become which grey: `center - width / 2` is black, `center + width / 2` white. */
export interface Window {
  readonly center: number;
  /** Above 0, in the units of the values. */
  readonly width: number;
}

/** Narrower windows are steps, and a width of 0 would divide by it. */
export const MIN_WIDTH = 1e-6;

/**
 * Values as grey, one byte each: linear within the window, black below and white above it; values
 * that are no numbers are black.
 *
 * @param inverted whether the lowest value is white
 */
export function toGrey(
  values: Float32Array,
  { center, width }: Window,
  inverted: boolean,
): Uint8Array<ArrayBuffer> {
  const scale = 255 / Math.max(width, MIN_WIDTH);
  const low = center - width / 2;
  const grey = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = ((values[index] as number) - low) * scale;
    const bounded = value > 0 ? Math.min(value, 255) : 0;
    grey[index] = Math.round(inverted && !Number.isNaN(value) ? 255 - bounded : bounded);
  }
  return grey;
}
