/** How many of the last slices the estimate rests on: enough to be calm, few enough to follow. */
const WINDOW = 25;

/**
 * How long the rest of a batch will take, from the times between the last slices that were through.
 * The first counts from nowhere: before it lies the loading of the model.
 */
export class Pace {
  #last: number | null = null;
  readonly #gaps: number[] = [];

  /** @param now in milliseconds, of any clock */
  finished(now: number): void {
    if (this.#last !== null) {
      this.#gaps.push(now - this.#last);
      if (this.#gaps.length > WINDOW) this.#gaps.shift();
    }
    this.#last = now;
  }

  /** The time until `finished` is called again does not count. */
  interrupt(): void {
    this.#last = null;
  }

  /** Milliseconds for so many slices; null while nothing is known. */
  remaining(slices: number): number | null {
    if (this.#gaps.length === 0) return null;
    const sum = this.#gaps.reduce((total, gap) => total + gap, 0);
    return (sum / this.#gaps.length) * slices;
  }
}
