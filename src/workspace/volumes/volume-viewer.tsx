import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { acquisitionPlane, type Plane, planesOf, planeView } from '../../imaging/volume/planes';
import type { Volume } from '../../imaging/volume/volume';
import { hasMap } from '../../ui/finding-body';
import { LiveRegion } from '../../ui/live-region';
import { CheckPanel } from './check/check-panel';
import { ProbabilityChart } from './check/probability-chart';
import { SliceCard } from './check/slice-card';
import { seenThrough } from './check/slice-record';
import { sliceState } from './check/slice-state';
import { StrongestPanel } from './check/strongest-panel';
import type { PlaneRecords, Study } from './check/study';
import { useNews } from './check/use-news';
import { useObservable } from './use-observable';
import { SliceSlider } from './viewer/slice-slider';
import { SliceStage } from './viewer/slice-stage';
import { sliceNumber } from './viewer/slice-words';
import { ViewerBar } from './viewer/viewer-bar';
import { atSlice, firstLook, inPlane } from './viewer/viewer-state';
import { WindowFields } from './viewer/window-fields';

export interface VolumeViewerProps {
  volume: Volume;
  study: Study;
}

/** An opened volume: its slices, and what was found in them. */
export function VolumeViewer({ volume, study }: VolumeViewerProps) {
  const [look, setLook] = useState(() => study.lastLook ?? firstLook(volume));
  const state = useObservable(study);
  const { plane, window, map } = look;
  const index = look.index[plane];
  const view = useMemo(() => planeView(volume, plane), [volume, plane]);
  const acquired = acquisitionPlane(volume);
  const records = state.records[plane];
  const record = records?.[index] ?? null;
  const { single } = state;
  // Spelled out once for each slice: during a check of all, the state changes with every slice.
  const slice = useMemo(
    () => sliceState(record, single, { plane, index }),
    [record, single, plane, index],
  );
  const news = useNews(state);
  const goTo = (target: number) => setLook(atSlice(look, target, view.count));
  const checkAll = (of: Plane) => {
    if (of !== plane) setLook(inPlane(look, of));
    void study.checkAll({ volume, plane: of, window });
  };
  useEffect(() => {
    study.lastLook = look;
  }, [study, look]);
  useEffect(() => {
    // A volume of one slice is a picture: it is checked as one, without being asked.
    if (view.count === 1 && !study.state.records[plane] && !study.state.single) {
      void study.checkSlice({ volume, plane, window }, 0);
    }
  }, [study, volume, view, plane, window]);
  return (
    <div class="vol-viewer">
      <div class="vol-look">
        <div class="vol-controls">
          <ViewerBar planes={planesOf(volume)} look={look} onLook={setLook} />
          <WindowFields
            volume={volume}
            window={window}
            onWindow={(changed) => setLook({ ...look, window: changed })}
          />
        </div>
        <SliceStage
          volume={volume}
          view={view}
          look={look}
          onLook={setLook}
          finding={slice?.kind === 'done' && map.shown && hasMap(slice) ? slice.finding : null}
        />
        {view.count > 1 && (
          <>
            <SliceSlider
              view={view}
              index={index}
              spacingKnown={volume.spacingKnown}
              onIndex={goTo}
            />
            <ProbabilityChart
              records={records ?? unchecked(view.count)}
              view={view}
              index={index}
              onIndex={goTo}
            />
          </>
        )}
      </div>
      <div class="vol-says">
        {view.count > 1 && (
          <CheckPanel
            volume={volume}
            view={view}
            window={window}
            records={records}
            run={state.run}
            otherPlane={
              acquired === plane || state.records[acquired]?.every((known) => known !== null)
                ? null
                : { plane: acquired, count: planeView(volume, acquired).count }
            }
            spacingKnown={volume.spacingKnown}
            onCheck={checkAll}
            onCancel={() => study.stop()}
          />
        )}
        {records && view.count > 1 && (
          <StrongestPanel
            volume={volume}
            view={view}
            records={records}
            index={index}
            map={map}
            onIndex={goTo}
          />
        )}
        <SliceCard
          name={
            view.count > 1
              ? t('volumes_slice_name', { name: volume.name, slice: sliceNumber(index, view) })
              : volume.name
          }
          state={slice}
          otherWindow={!seenThrough(record, window)}
          map={map}
          onMap={(changed) => setLook({ ...look, map: changed })}
          onCheck={() => void study.checkSlice({ volume, plane, window }, index)}
        />
      </div>
      <LiveRegion text={news} />
    </div>
  );
}

/** What is known of a plane before its first slice is checked. */
function unchecked(count: number): PlaneRecords {
  return Array.from({ length: count }, () => null);
}
