import type { ComponentChildren } from 'preact';
import { type Finding, TUMOR_TYPES } from '../engine/finding';
import { t } from '../i18n/t';
import type { Source } from '../storage/job';
import { BACKEND_NAMES } from './backend-names';
import { ConfidenceBar } from './confidence-bar';
import { decisionBand } from './decision-band';
import { formatDuration } from './format-duration';
import { sourceWords } from './source-words';
import { TypeBars } from './type-bars';
import { verdictNote } from './verdict-words';

export interface FindingDetailsProps {
  finding: Finding;
  source?: Source | undefined;
  /** The picture, between the figures and the buttons that change it. */
  figure?: ComponentChildren;
  actions?: ComponentChildren;
}

/** Everything a finding says beyond its verdict. */
export function FindingDetails({ finding, source, figure, actions }: FindingDetailsProps) {
  const note = verdictNote(finding);
  return (
    <>
      {note && <p class="nl-note">{note}</p>}
      <FindingFigures finding={finding} />
      {figure}
      {actions && <div class="nl-actions">{actions}</div>}
      <p class="nl-small nl-origin">{originLine(finding, source)}</p>
    </>
  );
}

/** What a finding was made with and from, part by part. */
function originLine(finding: Finding, source: Source | undefined): string {
  const parts = [
    t('finding_timing', {
      backend: BACKEND_NAMES[finding.backend],
      duration: formatDuration(finding.timings.inferenceMs),
    }),
    source && sourceWords(source),
    finding.preset === 'more_sensitive' && t('finding_more_sensitive'),
    finding.rebuilt && t('finding_rebuilt'),
  ];
  return parts.filter(Boolean).join(' · ');
}

/**
 * A picture that is no brain MRI gets no tumor probability: it would mean nothing. What a user's own
 * model gives is no calibrated probability, and has no stretch in which it does not decide.
 */
function FindingFigures({ finding }: { finding: Finding }) {
  const { pTumor, pBrainMri, pTypes, verdict, model } = finding;
  const own = model.own !== undefined;
  if (verdict === 'not_brain_mri') {
    return (
      <ConfidenceBar
        label={t(own ? 'finding_output_brain_mri' : 'finding_probability_brain_mri')}
        probability={pBrainMri}
        band={null}
      />
    );
  }
  const tellsTypes = TUMOR_TYPES.some((type) => pTypes[type] > 0);
  return (
    <>
      <ConfidenceBar
        label={t(own ? 'finding_output_tumor' : 'finding_probability_tumor')}
        probability={pTumor}
        band={own ? null : decisionBand(finding)}
      />
      {tellsTypes && <TypeBars finding={finding} />}
    </>
  );
}
