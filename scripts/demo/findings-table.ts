import '../command/speak-english';
import type { Finding, Verdict } from '../../src/engine/finding';
import { problemSentences } from '../../src/problems/problem-sentences';
import { formatPercent } from '../../src/ui/format-percent';
import { likeliestType, typeName } from '../../src/ui/verdict-words';
import type { Outcome } from './right-click-tour';
import { textTable } from './text-table';

const SHORT_WORDS: Record<Verdict, string> = {
  tumor: 'tumor',
  no_tumor: 'no tumor found',
  uncertain: 'uncertain',
  not_brain_mri: 'no brain MRI',
};

const NUMBERS = new Set(['p(tumor)', 'p(brain MRI)', 'ms']);

/** What the extension found in each picture, beside what was drawn where we drew it. */
export function findingsTable(outcomes: readonly Outcome[]): string {
  const drawn = outcomes.some(({ picture }) => picture.drawnAs !== '');
  const columns = [
    'picture',
    ...(drawn ? ['drawn as'] : []),
    'NeuroLens says',
    'p(tumor)',
    'resembles',
    'p(brain MRI)',
    'backend',
    'ms',
  ];
  const rows = outcomes.map(({ picture, job }) => [
    picture.name,
    ...(drawn ? [picture.drawnAs] : []),
    ...(job.state.kind === 'done' ? figures(job.state.finding) : ['cannot be read']),
  ]);
  return [textTable(columns, rows, NUMBERS), ...problems(outcomes)].join('\n');
}

/** A sentence for each picture without a finding; in the table it would widen a column. */
function problems(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ picture, job }) =>
    job.state.kind === 'failed'
      ? [`${picture.name}: ${problemSentences(job.state.problem).what}`]
      : [],
  );
}

/** A picture that is no brain MRI gets no tumor figures: they would mean nothing. */
function figures(finding: Finding): string[] {
  const { verdict, pTumor, pBrainMri, backend, timings } = finding;
  const judged = verdict !== 'not_brain_mri';
  const type = likeliestType(finding);
  // As on the cards: named only if it holds more of the probability than the others together.
  const named = verdict === 'tumor' && finding.pTypes[type] > pTumor / 2;
  return [
    SHORT_WORDS[verdict],
    judged ? formatPercent(pTumor) : '-',
    named ? typeName(type).toLowerCase() : '-',
    formatPercent(pBrainMri),
    backend,
    timings.inferenceMs.toFixed(0),
  ];
}
