import { t } from '../../../i18n/t';
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
import { ruleWords, unmeasured, volumeNote, volumeVerdict } from './volume-words';

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
      aria-label={slicesOf('all', view.plane, view.count)}
      data-volume-verdict={found.verdict}
    >
      <p class="nl-small">{slicesOf('all', view.plane, view.count)}</p>
      <div class="nl-body">
        <h2 class="nl-verdict">
          <VerdictIcon outcome={found.verdict} />
          <span>{volumeVerdict(found.verdict)}</span>
        </h2>
        <p class="nl-note">{volumeNote(found, view.count)}</p>
        <p class="nl-note">
          <strong>{unmeasured()}</strong> {ruleWords(tumorHigh)} <ModelLink />
        </p>
        <div class="nl-actions">
          <Button onPress={() => void report()}>{t('volumes_report')}</Button>
        </div>
        <ResearchLine />
      </div>
    </article>
  );
}
