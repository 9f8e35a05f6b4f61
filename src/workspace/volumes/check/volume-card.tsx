import type { PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import { openReport } from '../../../report/open-report';
import { Button } from '../../../ui/button';
import { ModelLink } from '../../../ui/model-link';
import { ResearchLine } from '../../../ui/research-line';
import { VerdictIcon } from '../../../ui/verdict-icon';
import { slicesOf } from '../viewer/slice-words';
import type { SliceRecord } from './slice-record';
import { volumeReport } from './volume-report';
import { volumeFinding } from './volume-rule';
import { ruleWords, UNMEASURED, VOLUME_VERDICT_WORDS, volumeNote } from './volume-words';

export interface VolumeCardProps {
  volume: Volume;
  view: PlaneView;
  /** Of every slice of the plane. */
  records: readonly SliceRecord[];
  /** Whether the file gives distances in mm. */
  spacingKnown: boolean;
}

/** One finding for all slices of a plane, with the rule it follows. */
export function VolumeCard({ volume, view, records, spacingKnown }: VolumeCardProps) {
  const found = volumeFinding(
    records.map(({ finding }) => finding),
    spacingKnown ? view.spacing.between : null,
  );
  const tumorHigh = records[0]?.finding.thresholds.tumorHigh ?? 1;
  const report = async () => openReport([await volumeReport(volume, view, records, found)]);
  return (
    <article
      class="vol-card"
      aria-label={`All ${slicesOf(view.plane, view.count)}`}
      data-volume-verdict={found.verdict}
    >
      <p class="nl-small">All {slicesOf(view.plane, view.count)}</p>
      <div class="nl-body">
        <h2 class="nl-verdict">
          <VerdictIcon outcome={found.verdict} />
          <span>{VOLUME_VERDICT_WORDS[found.verdict]}</span>
        </h2>
        <p class="nl-note">{volumeNote(found, view.count)}</p>
        <p class="nl-note">
          <strong>{UNMEASURED}</strong> {ruleWords(tumorHigh)} <ModelLink />
        </p>
        <div class="nl-actions">
          <Button onPress={() => void report()}>Report</Button>
        </div>
        <ResearchLine />
      </div>
    </article>
  );
}
