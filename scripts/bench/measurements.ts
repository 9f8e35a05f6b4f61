import type { Finding } from '../../src/engine/finding';

/** One right-click, in milliseconds. */
export interface ClickTimes {
  readonly clickToCardMs: number;
  readonly clickToFindingMs: number;
  readonly exact: boolean;
  readonly engine: Finding['timings'];
}

/** What one browser, started afresh, measured. */
export interface Round {
  readonly cold: ClickTimes;
  readonly warm: readonly ClickTimes[];
  /** Warm clicks on a picture that only a screenshot can reach. */
  readonly screenshots: readonly ClickTimes[];
  /** From the popup's opening until it takes a file. */
  readonly popupReadyMs: readonly number[];
  /** Engine times of pictures uploaded in one go: the engine without pauses. */
  readonly batch: readonly Finding['timings'][];
}
