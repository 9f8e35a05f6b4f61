import { t } from '../../../i18n/t';
import { boundedName } from '../../../storage/bounded-name';
import type { JobState } from '../../../storage/job';
import { newJob } from '../../../storage/new-job';
import { Button } from '../../../ui/button';
import { cardAttributes } from '../../../ui/card-attributes';
import { FindingBody, hasMap } from '../../../ui/finding-body';
import { shownName } from '../../../ui/shown-name';
import { FindingFacts } from '../../results/finding-facts';
import { MapControls, type MapView } from '../../results/map-controls';

export interface SliceCardProps {
  /** Of the volume and the slice. */
  name: string;
  /** What is known of the slice; null where it was not checked. */
  state: JobState | null;
  /** Whether it was checked through another window than the one shown. */
  otherWindow: boolean;
  map: MapView;
  onMap: (map: MapView) => void;
  onCheck: () => void;
}

/** The finding of the slice shown, as the usual card, or the way to it. */
export function SliceCard({ name, state, otherWindow, map, onMap, onCheck }: SliceCardProps) {
  if (!state) {
    return <Button onPress={onCheck}>{t('volumes_check_slice')}</Button>;
  }
  const job = newJob({ name: boundedName(name), source: 'file', state });
  const finding = state.kind === 'done' ? state.finding : null;
  return (
    <article class="vol-card" aria-label={shownName(name)} {...cardAttributes(job)}>
      <p class="nl-small">{t('volumes_this_slice')}</p>
      <FindingBody state={state} name={name} />
      {finding && hasMap(state) && <MapControls map={finding.map} view={map} onView={onMap} />}
      {finding && <FindingFacts finding={finding} />}
      {finding && otherWindow && <p class="nl-small">{t('volumes_other_window')}</p>}
      {(state.kind === 'failed' || (finding && otherWindow)) && (
        <div class="nl-actions">
          <Button onPress={onCheck}>{t('volumes_check_slice_again')}</Button>
        </div>
      )}
    </article>
  );
}
