import type { Judged } from './pictures';

export interface Band {
  readonly tumorLow: number;
  readonly tumorHigh: number;
}

/** Most healthy slices in a hundred that the more sensitive preset may call a tumor, on `val`. */
const FALSE_ALARMS = 0.1;
const STEP = 0.01;

/**
 * The thresholds of the more sensitive preset, from the pictures of `val`:
 *
 * - `tumorHigh`, from where a slice is called a tumor: the lowest hundredth, not below one half, at
 *   which at most one healthy slice in ten is;
 * - `tumorLow`, up to where no tumor is found: the highest hundredth, not above one half, at which
 *   that is said of no slice with a tumor.
 */
export function moreSensitive(val: readonly Judged[]): Band {
  const kept = val.filter(({ kept }) => kept);
  const healthy = kept.filter(({ ill }) => !ill);
  const tumors = kept.filter(({ ill }) => ill);
  const alarms = (high: number) => healthy.filter(({ pTumor }) => pTumor >= high).length;
  const missed = (low: number) => tumors.filter(({ pTumor }) => pTumor <= low).length;
  let tumorHigh = 0.5;
  while (tumorHigh < 0.99 && alarms(tumorHigh) > FALSE_ALARMS * healthy.length) {
    tumorHigh = hundredth(tumorHigh + STEP);
  }
  let tumorLow = 0.5;
  while (tumorLow > 0 && missed(tumorLow) > 0) tumorLow = hundredth(tumorLow - STEP);
  return { tumorLow, tumorHigh };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
