import { type Finding, TUMOR_TYPES } from '../../engine/finding';
import type { Entry } from '../../storage/history/entry';
import { bandWords, decisionBand } from '../../ui/decision-band';
import { formatPercent } from '../../ui/format-percent';
import { sourceWords } from '../../ui/source-words';
import { typeName, verdictWords } from '../../ui/verdict-words';
import { momentWords } from './days';

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
    line('Verdict', ({ finding }) => verdictWords(finding.verdict)),
    line('Tumor', ({ finding }) => tumorPercent(finding, finding.pTumor)),
    ...TUMOR_TYPES.map((type) =>
      line(typeName(type), ({ finding }) => tumorPercent(finding, finding.pTypes[type])),
    ),
    line('Is a brain MRI', ({ finding }) => formatPercent(finding.pBrainMri)),
    line('Decision', ({ finding }) => bandWords(decisionBand(finding))),
    line('Picture', ({ finding: { picture } }) => `${picture.width} × ${picture.height}`),
    line('Prepared', ({ finding: { picture } }) => picture.steps.join(', ') || NONE),
    line('Source', ({ source }) => sourceWords(source)),
    line('Checked', ({ time }) => momentWords(time)),
    line('Model', ({ finding: { model } }) => `${model.id} ${model.version}`),
    line('Weights', ({ finding: { model } }) => model.sha256.slice(0, 12)),
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
