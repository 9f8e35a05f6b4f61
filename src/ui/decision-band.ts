import type { Finding } from '../engine/finding';
import { formatPercent } from './format-percent';

/** The range of probabilities in which the model does not decide. */
export interface DecisionBand {
  readonly from: number;
  readonly to: number;
}

/** The band of the model that made a finding. */
export function decisionBand({ thresholds }: Finding): DecisionBand {
  return { from: thresholds.tumorLow, to: thresholds.tumorHigh };
}

/** The decision band in words. */
export function bandWords(band: DecisionBand): string {
  return `Undecided from ${formatPercent(band.from)} to ${formatPercent(band.to)}`;
}
