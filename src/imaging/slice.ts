/**
 * One greyscale picture, the unit that the engine classifies.
 *
 * `pixels` is row-major, one byte per pixel, 0 is black and 255 is white.
 */
export interface Slice {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /**
   * Share of the picture's pixels whose color the brightness does not explain, 0 to 1. The network
   * sees grey alone; a brain MRI has next to none, so the engine takes it into account.
   */
  readonly color: number;
  /** What was done to get these pixels, in order, for example "first frame of an animation". */
  readonly steps: readonly string[];
}
