import type { Finding } from '../engine/finding';
import { t } from '../i18n/t';
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
  const [from, to] = [formatPercent(band.from), formatPercent(band.to)];
  return t('finding_undecided_band', { from, to });
}
