/**
 * After this long without work the document closes and frees the engine's memory (about 150 MB).
 * Previews go with it; five minutes is longer than one looks at a result before the next click.
 */
const IDLE_MS = 5 * 60_000;

/** Closes the offscreen document when it has been idle for long. */
export class IdleClose {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly isIdle: () => boolean,
    private readonly close: () => void = () => window.close(),
    private readonly idleMs = IDLE_MS,
  ) {}

  /** Something was asked of the host: start counting anew. */
  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.isIdle() ? this.close() : this.touch()), this.idleMs);
  }
}
