import type { PixelRect } from './crop';

/** Grey pixels, row-major, one byte each. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

/**
 * The lines of a part of a picture as they follow each other from one of its sides inwards: rows
 * from top and bottom, columns from left and right. Line 0 lies at the side.
 */
export class EdgeLines {
  readonly count: number;
  readonly #length: number;
  /** Where line 0 begins, the way to the next line, and to the next pixel of a line. */
  readonly #first: number;
  readonly #inward: number;
  readonly #along: number;

  constructor(
    private readonly picture: GreyPicture,
    { x, y, width, height }: PixelRect,
    side: Side,
  ) {
    const stride = picture.width;
    const rows = side === 'top' || side === 'bottom';
    const far = side === 'bottom' ? (height - 1) * stride : side === 'right' ? width - 1 : 0;
    this.count = rows ? height : width;
    this.#length = rows ? width : height;
    this.#first = y * stride + x + far;
    this.#inward = (rows ? stride : 1) * (side === 'bottom' || side === 'right' ? -1 : 1);
    this.#along = rows ? 1 : stride;
  }

  /** The middle between a line's darkest and brightest pixel. */
  level(line: number): number {
    let low = 255;
    let high = 0;
    this.#each(line, (value) => {
      low = Math.min(low, value);
      high = Math.max(high, value);
    });
    return (low + high) / 2;
  }

  median(line: number): number {
    const counts = new Uint32Array(256);
    this.#each(line, (value) => {
      counts[value] = (counts[value] as number) + 1;
    });
    let value = 0;
    let upTo = counts[0] as number;
    while (upTo <= this.#length / 2) upTo += counts[++value] as number;
    return value;
  }

  /** The share of a line's pixels that differ from a level by no more than so much, 0 to 1. */
  shareNear(line: number, level: number, tolerance: number): number {
    let near = 0;
    this.#each(line, (value) => {
      if (Math.abs(value - level) <= tolerance) near += 1;
    });
    return near / this.#length;
  }

  #each(line: number, see: (value: number) => void): void {
    let at = this.#first + line * this.#inward;
    for (let n = 0; n < this.#length; n++, at += this.#along) {
      see(this.picture.pixels[at] as number);
    }
  }
}
