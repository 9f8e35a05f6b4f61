/**
 * Scrolling by this much is one slice, in CSS pixels: a notch of a wheel gives 53 to 120, a touchpad
 * many small parts.
 */
const NOTCH = 50;
/** What a line of `deltaMode` 1 and a page of 2 count for, in CSS pixels. */
const LINE = 16;
const PAGE = 800;

/**
 * Turns the wheel's movement into whole steps, one at most for each event: a fast wheel reports more
 * events, not more slices.
 */
export class WheelSteps {
  #rest = 0;

  /** @returns 1 for a step upwards (away from the user), -1 for one downwards, 0 for none yet */
  take({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): -1 | 0 | 1 {
    const pixels = deltaY * ([1, LINE, PAGE][deltaMode] ?? 1);
    if (Math.sign(pixels) !== Math.sign(this.#rest)) this.#rest = 0;
    this.#rest += pixels;
    if (Math.abs(this.#rest) < NOTCH) return 0;
    const step = this.#rest < 0 ? 1 : -1;
    this.#rest = 0;
    return step;
  }
}
