import { lumaOf, onBlack } from './luma';

/** About as many pixels are looked at, on a grid: enough for a share, and 1 ms for any picture. */
const SAMPLES = 256 * 256;
/** A luma of 256 values in 16 bins. */
const BIN_SHIFT = 4;
const BINS = 256 >> BIN_SHIFT;
/** Differences of two bytes: -255 to 255. */
const ZERO = 255;
const DIFFERENCES = 2 * ZERO + 1;
/** JPEG's chroma is off by as much in a grey picture of poor quality. */
const TOLERANCE = 24;

/**
 * Measures the share of a picture's pixels whose color the brightness does not explain, as the
 * picture is read band by band. A grey picture has 0, and so has one that was given a single color
 * map; photos have 0.1 in the median, colorful ones 0.4. To the bit as
 * `training/neurolens/color.py` computes it.
 *
 * For each of 16 bins of brightness the usual color is the median of red less green and of blue
 * less green. A pixel counts when it differs by more than 24 from that and from grey.
 */
export class ColorShare {
  readonly #step: number;
  readonly #columns: number;
  readonly #redGreen: Int16Array;
  readonly #blueGreen: Int16Array;
  readonly #bin: Uint8Array;
  #count = 0;
  /** Of all differences so far, without their sign. */
  #largest = 0;

  constructor(
    private readonly width: number,
    height: number,
  ) {
    this.#step = Math.max(1, Math.floor(Math.sqrt((width * height) / SAMPLES)));
    this.#columns = Math.ceil(width / this.#step);
    const samples = this.#columns * Math.ceil(height / this.#step);
    this.#redGreen = new Int16Array(samples);
    this.#blueGreen = new Int16Array(samples);
    this.#bin = new Uint8Array(samples);
  }

  /**
   * @param rgba the rows from `top` on, whole, 4 bytes a pixel, alpha not multiplied in
   * @param top the number of rows that have been added before
   */
  add(rgba: Uint8ClampedArray | Uint8Array, top: number): void {
    const rows = rgba.length / 4 / this.width;
    const first = Math.ceil(top / this.#step) * this.#step;
    for (let y = first; y < top + rows; y += this.#step) {
      for (let x = 0; x < this.width; x += this.#step) {
        this.#sample(rgba, ((y - top) * this.width + x) * 4);
      }
    }
  }

  /** The share of what was added, 0 to 1. */
  share(): number {
    // Grey pictures, most of those that come: nothing can differ from grey by more than this.
    if (this.#largest <= TOLERANCE) return 0;
    const redGreen = this.#medians(this.#redGreen);
    const blueGreen = this.#medians(this.#blueGreen);
    let colored = 0;
    for (let i = 0; i < this.#count; i++) {
      const bin = this.#bin[i] as number;
      const a = this.#redGreen[i] as number;
      const b = this.#blueGreen[i] as number;
      const unusual = Math.max(
        Math.abs(a - (redGreen[bin] as number)),
        Math.abs(b - (blueGreen[bin] as number)),
      );
      if (unusual > TOLERANCE && Math.max(Math.abs(a), Math.abs(b)) > TOLERANCE) colored++;
    }
    return this.#count === 0 ? 0 : colored / this.#count;
  }

  #sample(rgba: Uint8ClampedArray | Uint8Array, at: number): void {
    const alpha = rgba[at + 3] as number;
    const red = onBlack(rgba[at] as number, alpha);
    const green = onBlack(rgba[at + 1] as number, alpha);
    const blue = onBlack(rgba[at + 2] as number, alpha);
    const redGreen = red - green;
    const blueGreen = blue - green;
    this.#largest = Math.max(this.#largest, Math.abs(redGreen), Math.abs(blueGreen));
    this.#redGreen[this.#count] = redGreen;
    this.#blueGreen[this.#count] = blueGreen;
    this.#bin[this.#count] = lumaOf(red, green, blue) >> BIN_SHIFT;
    this.#count++;
  }

  /** The lower median of each bin: of an even number of values the smaller of the middle two. */
  #medians(values: Int16Array): Int16Array {
    const counts = new Uint32Array(BINS * DIFFERENCES);
    const totals = new Uint32Array(BINS);
    for (let i = 0; i < this.#count; i++) {
      const bin = this.#bin[i] as number;
      const cell = bin * DIFFERENCES + (values[i] as number) + ZERO;
      counts[cell] = (counts[cell] as number) + 1;
      totals[bin] = (totals[bin] as number) + 1;
    }
    return Int16Array.from(totals, (total, bin) => {
      const wanted = (total - 1) >> 1;
      let difference = 0;
      let before = 0;
      while (difference < DIFFERENCES) {
        before += counts[bin * DIFFERENCES + difference] as number;
        if (before > wanted) break;
        difference++;
      }
      return difference - ZERO;
    });
  }
}
