import type { ComponentChildren } from 'preact';
import { type Finding, TUMOR_TYPES } from '../engine/finding';
import type { Source } from '../storage/job';
import { BACKEND_NAMES } from './backend-names';
import { ConfidenceBar } from './confidence-bar';
import { decisionBand } from './decision-band';
import { formatDuration } from './format-duration';
import { SOURCE_WORDS } from './source-words';
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
  const timing = `${BACKEND_NAMES[finding.backend]}, ${formatDuration(finding.timings.inferenceMs)}`;
  return (
    <>
      {note && <p class="nl-note">{note}</p>}
      <FindingFigures finding={finding} />
      {figure}
      {actions && <div class="nl-actions">{actions}</div>}
      <p class="nl-small nl-origin">
        {timing}
        {source && ` · ${SOURCE_WORDS[source]}`}
        {finding.preset === 'more_sensitive' && ' · more sensitive'}
        {finding.rebuilt && ' · model rebuilt from its weights'}
      </p>
    </>
  );
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
        label={own ? 'Output for a brain MRI, uncalibrated' : 'Probability of a brain MRI'}
        probability={pBrainMri}
        band={null}
      />
    );
  }
  const tellsTypes = TUMOR_TYPES.some((type) => pTypes[type] > 0);
  return (
    <>
      <ConfidenceBar
        label={own ? 'Output for a tumor, uncalibrated' : 'Probability of a tumor'}
        probability={pTumor}
        band={own ? null : decisionBand(finding)}
      />
      {tellsTypes && <TypeBars finding={finding} />}
    </>
  );
}
