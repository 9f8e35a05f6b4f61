import { concealCards } from './conceal-cards';
import { rememberScroll } from './scroll-memory';

/** The background has everything from the page by then, or has given up. */
const PUT_BACK_AFTER_MS = 5_000;

/** A page made ready for a capture: our cards are out of view, and it may be scrolled. */
export class Stage {
  readonly #putBack: (() => void)[];
  readonly #timer: ReturnType<typeof setTimeout>;
  #cleared = false;

  constructor(image: Element, frames: readonly HTMLElement[]) {
    this.#putBack = [concealCards(frames), rememberScroll(image, frames)];
    this.#timer = setTimeout(() => this.clear(), PUT_BACK_AFTER_MS);
  }

  /** Puts all back as it was. Returns false when that has been done before. */
  clear(): boolean {
    if (this.#cleared) return false;
    this.#cleared = true;
    clearTimeout(this.#timer);
    for (const step of this.#putBack) step();
    return true;
  }
}
