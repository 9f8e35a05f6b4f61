import type { Taken } from '../../src/workspace/batch/measure-hook';

/** The engine itself gives up a picture after 20 s; past this, the browser stands still. */
const STANDSTILL_MS = 60_000;
/** Looks at an idle page before what it still owes counts as lost: one may fall before its start. */
const IDLE_LOOKS = 2;

/** Watches whether the page still moves, look by look. */
export class Movement {
  #movedAt: number;
  #through = 0;
  #idleLooks = 0;

  constructor(private readonly now: () => number = Date.now) {
    this.#movedAt = now();
  }

  saw({ groups, through, idle }: Taken): void {
    if (groups.length > 0 || through !== this.#through) this.#movedAt = this.now();
    this.#through = through;
    this.#idleLooks = idle ? this.#idleLooks + 1 : 0;
  }

  /** The page has nothing left to do, and that is no passing moment. */
  get idle(): boolean {
    return this.#idleLooks >= IDLE_LOOKS;
  }

  /** Why the browser is to be given up, or null. */
  get standstill(): string | null {
    return this.now() - this.#movedAt > STANDSTILL_MS
      ? `Nothing moved for ${STANDSTILL_MS / 1000} s.`
      : null;
  }
}
