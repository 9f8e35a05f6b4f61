import { type Finding, TUMOR_TYPES } from '../../engine/finding';
import { formatDate, formatList } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Entry } from '../../storage/history/entry';
import { bandWords, decisionBand } from '../../ui/decision-band';
import { formatPercent } from '../../ui/format-percent';
import { SOURCE_WORDS } from '../../ui/source-words';
import { TYPE_NAMES, VERDICT_WORDS } from '../../ui/verdict-words';

/** One line of a comparison: what it is of, and the two values. */
export interface ComparedFact {
  readonly term: string;
  readonly values: readonly [string, string];
}

const NONE = '–';

/** The facts of two entries, line by line. */
export function comparedFacts(one: Entry, other: Entry): ComparedFact[] {
  const line = (term: string, of: (entry: Entry) => string): ComparedFact => ({
    term,
    values: [of(one), of(other)],
  });
  return [
    line(t('history_fact_verdict'), ({ finding }) => VERDICT_WORDS[finding.verdict]),
    line(t('history_fact_tumor'), ({ finding }) => tumorPercent(finding, finding.pTumor)),
    ...TUMOR_TYPES.map((type) =>
      line(TYPE_NAMES[type], ({ finding }) => tumorPercent(finding, finding.pTypes[type])),
    ),
    line(t('history_fact_brain_mri'), ({ finding }) => formatPercent(finding.pBrainMri)),
    line(t('history_fact_decision'), ({ finding }) => bandWords(decisionBand(finding))),
    line(t('history_fact_picture'), ({ finding: { picture } }) => sizeWords(picture)),
    line(
      t('history_fact_prepared'),
      ({ finding: { picture } }) => formatList(picture.steps, { type: 'unit' }) || NONE,
    ),
    line(t('history_fact_source'), ({ source }) => SOURCE_WORDS[source]),
    line(t('history_fact_checked'), ({ time }) => formatDate(time)),
    line(t('history_fact_model'), ({ finding: { model } }) => `${model.id} ${model.version}`),
    line(t('history_fact_weights'), ({ finding: { model } }) => model.sha256.slice(0, 12)),
  ];
}

/** Whether two findings are of the same weights: only then do their figures measure the same. */
export function sameModel(one: Entry, other: Entry): boolean {
  return one.finding.model.sha256 === other.finding.model.sha256;
}

/** A picture that is no brain MRI has no tumor probability: it would mean nothing. */
function tumorPercent({ verdict }: Finding, probability: number): string {
  return verdict === 'not_brain_mri' ? NONE : formatPercent(probability);
}

/** Without signs between thousands, as pixels are written everywhere. */
function sizeWords({ width, height }: Finding['picture']): string {
  return t('history_picture_size', { width: String(width), height: String(height) });
}
