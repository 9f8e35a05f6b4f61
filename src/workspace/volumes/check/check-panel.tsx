import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
import type { Plane, PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import type { Window } from '../../../imaging/volume/window';
import { Button } from '../../../ui/button';
import { ProblemNotice } from '../../../ui/problem-notice';
import { slicesOf } from '../viewer/slice-words';
import { RunProgress } from './run-progress';
import { type SliceRecord, seenThrough } from './slice-record';
import type { PlaneRecords, Run } from './study';
import { VolumeCard } from './volume-card';
import { unmeasured } from './volume-words';

export interface CheckPanelProps {
  volume: Volume;
  /** The plane shown. */
  view: PlaneView;
  window: Window;
  records: PlaneRecords | undefined;
  run: Run | null;
  /** The plane of acquisition, while it is to be checked; null where it is the one shown. */
  otherPlane: { plane: Plane; count: number } | null;
  spacingKnown: boolean;
  onCheck: (plane: Plane) => void;
  onCancel: () => void;
}

const USUAL_PLANE: Record<Plane, MessageKey> = {
  axial: 'volumes_usual_axial',
  coronal: 'volumes_usual_coronal',
  sagittal: 'volumes_usual_sagittal',
  stored: 'volumes_usual_stored',
};

/** The check of all slices: how to begin it, how far it is, and what it found. */
export function CheckPanel(props: CheckPanelProps) {
  const { view, window, records, run, otherPlane, spacingKnown, onCheck, onCancel } = props;
  const mine = run?.plane === view.plane ? run : null;
  const complete = completeRecords(records);
  const left = view.count - (records ?? []).filter((record) => seenThrough(record, window)).length;
  const running = run?.status === 'running';
  const untouched = !running && !records;
  return (
    <section class="vol-check" aria-label={t('volumes_all_slices')}>
      {running && <RunProgress run={run} onCancel={onCancel} />}
      {mine?.problem && <ProblemNotice problem={mine.problem} />}
      {complete && (
        <VolumeCard
          volume={props.volume}
          view={view}
          records={complete}
          spacingKnown={spacingKnown}
        />
      )}
      {!running && left > 0 && (
        <StartCheck
          label={startLabel(view, left, complete !== null)}
          primary={complete === null && otherPlane === null}
          onPress={() => onCheck(view.plane)}
        />
      )}
      {!running && otherPlane && !complete && (
        <>
          <StartCheck
            label={slicesOf('check-all', otherPlane.plane, otherPlane.count)}
            primary={true}
            onPress={() => onCheck(otherPlane.plane)}
          />
          <p class="nl-small">{t(USUAL_PLANE[otherPlane.plane])}</p>
        </>
      )}
      {untouched && (
        <p class="nl-small">
          {t('volumes_one_finding')} {unmeasured()}
        </p>
      )}
    </section>
  );
}

function StartCheck(props: { label: string; primary: boolean; onPress: () => void }) {
  return (
    <Button kind={props.primary ? 'primary' : 'plain'} onPress={props.onPress}>
      {props.label}
    </Button>
  );
}

function startLabel({ plane, count }: PlaneView, left: number, complete: boolean): string {
  if (complete) return t('volumes_check_again');
  return left === count ? slicesOf('check-all', plane, count) : slicesOf('check-rest', plane, left);
}

/** The records of a plane once it has all of them, seen through one window; else null. */
function completeRecords(records: PlaneRecords | undefined): readonly SliceRecord[] | null {
  const first = records?.[0];
  if (!records || !first) return null;
  const all = records.filter((record) => seenThrough(record, first.window));
  return all.length === records.length ? (all as SliceRecord[]) : null;
}
