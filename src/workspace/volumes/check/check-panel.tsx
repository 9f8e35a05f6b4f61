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
import { UNMEASURED } from './volume-words';

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

/** The check of all slices: how to begin it, how far it is, and what it found. */
export function CheckPanel(props: CheckPanelProps) {
  const { view, window, records, run, otherPlane, spacingKnown, onCheck, onCancel } = props;
  const mine = run?.plane === view.plane ? run : null;
  const complete = completeRecords(records);
  const left = view.count - (records ?? []).filter((record) => seenThrough(record, window)).length;
  const running = run?.status === 'running';
  const untouched = !running && !records;
  return (
    <section class="vol-check" aria-label="All slices">
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
            label={`Check all ${slicesOf(otherPlane.plane, otherPlane.count)}`}
            primary={true}
            onPress={() => onCheck(otherPlane.plane)}
          />
          <p class="nl-small">
            The {otherPlane.plane} plane is the one that a check takes unless you choose another.
          </p>
        </>
      )}
      {untouched && (
        <p class="nl-small">All slices together give one finding for the volume. {UNMEASURED}</p>
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
  if (complete) return 'Check again with this window';
  return left === count
    ? `Check all ${slicesOf(plane, count)}`
    : `Check the other ${slicesOf(plane, left)}`;
}

/** The records of a plane once it has all of them, seen through one window; else null. */
function completeRecords(records: PlaneRecords | undefined): readonly SliceRecord[] | null {
  const first = records?.[0];
  if (!records || !first) return null;
  const all = records.filter((record) => seenThrough(record, first.window));
  return all.length === records.length ? (all as SliceRecord[]) : null;
}
