import type { Finding } from '../../engine/finding';
import { t } from '../../i18n/t';
import { formatDuration } from '../../ui/format-duration';
import { formatPercent } from '../../ui/format-percent';

/** The figures behind a finding, for those who want to check or repeat it. */
export function FindingFacts({ finding }: { finding: Finding }) {
  const { picture, timings, model } = finding;
  const facts: [string, string][] = [
    [
      t('results_fact_picture'),
      t('results_picture_size', { width: String(picture.width), height: String(picture.height) }),
    ],
    ...picture.steps.map((step): [string, string] => [t('results_fact_prepared'), step]),
    [t('results_fact_brain_mri'), formatPercent(finding.pBrainMri)],
    [t('results_fact_reading'), formatDuration(timings.decodeMs)],
    [t('results_fact_preparing'), formatDuration(timings.preprocessMs)],
    [t('results_fact_analysis'), formatDuration(timings.inferenceMs)],
    [t('results_fact_model'), model.own === undefined ? `${model.id} ${model.version}` : model.id],
    [model.own === undefined ? t('results_fact_weights') : 'SHA-256', model.sha256.slice(0, 12)],
  ];
  return (
    <details class="ws-facts">
      <summary>{t('results_details')}</summary>
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
