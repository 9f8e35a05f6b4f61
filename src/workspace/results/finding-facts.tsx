import type { Finding } from '../../engine/finding';
import { formatDuration } from '../../ui/format-duration';
import { formatPercent } from '../../ui/format-percent';

/** The figures behind a finding, for those who want to check or repeat it. */
export function FindingFacts({ finding }: { finding: Finding }) {
  const { picture, timings, model } = finding;
  const facts: [string, string][] = [
    ['Picture', `${picture.width} × ${picture.height}`],
    ...picture.steps.map((step): [string, string] => ['Prepared', step]),
    ['Is a brain MRI', formatPercent(finding.pBrainMri)],
    ['Reading', formatDuration(timings.decodeMs)],
    ['Preparing', formatDuration(timings.preprocessMs)],
    ['Analysis', formatDuration(timings.inferenceMs)],
    ['Model', model.own === undefined ? `${model.id} ${model.version}` : model.id],
    [model.own === undefined ? 'Weights' : 'SHA-256', model.sha256.slice(0, 12)],
  ];
  return (
    <details class="ws-facts">
      <summary>Details</summary>
      <dl>
        {facts.map(([term, value]) => (
          <div key={`${term} ${value}`}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
