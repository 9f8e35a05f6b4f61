import type { ComponentChildren } from 'preact';
import type { Finding } from '../engine/finding';
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
        {finding.rebuilt && ' · model rebuilt from its weights'}
      </p>
    </>
  );
}

/** A picture that is no brain MRI gets no tumor probability: it would mean nothing. */
function FindingFigures({ finding }: { finding: Finding }) {
  if (finding.verdict === 'not_brain_mri') {
    return (
      <ConfidenceBar
        label="Probability of a brain MRI"
        probability={finding.pBrainMri}
        band={null}
      />
    );
  }
  return (
    <>
      <ConfidenceBar
        label="Probability of a tumor"
        probability={finding.pTumor}
        band={decisionBand(finding)}
      />
      <TypeBars finding={finding} />
    </>
  );
}
