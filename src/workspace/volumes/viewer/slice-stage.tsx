import { useRef } from 'preact/hooks';
import type { Finding } from '../../../engine/finding';
import { t } from '../../../i18n/t';
import type { PlaneView } from '../../../imaging/volume/planes';
import type { Volume } from '../../../imaging/volume/volume';
import { HeatMap } from '../../../ui/heat-map';
import { useSize } from '../use-size';
import { sliceNumber } from './slice-words';
import { stageLayout } from './stage-layout';
import { StageMarks } from './stage-marks';
import { usePaintedSlice } from './use-painted-slice';
import { useStageInput } from './use-stage-input';
import type { ViewerState } from './viewer-state';

export interface SliceStageProps {
  volume: Volume;
  view: PlaneView;
  look: ViewerState;
  onLook: (look: ViewerState) => void;
  /** Of the slice shown, where its heat map is to be drawn. */
  finding: Finding | null;
}

/** Until the stage is laid out; nothing is seen of it. */
const UNSEEN = { width: 1, height: 1 };

/** One slice on black, in its true shape, with its heat map and what stands at the edges. */
export function SliceStage({ volume, view, look, onLook, finding }: SliceStageProps) {
  const { plane, window, flips, map } = look;
  const index = look.index[plane];
  const element = useRef<HTMLDivElement>(null);
  const canvas = usePaintedSlice(volume, { plane, index, window });
  const size = useSize(element) ?? UNSEEN;
  const layout = stageLayout(view, look, size);
  const input = useStageInput({ volume, view, look, onLook, layout, stage: size });
  const { left, top, width, height } = layout.box;
  return (
    <div
      ref={element}
      class={`vol-stage vol-stage-${look.tool}`}
      role="application"
      aria-roledescription={t('volumes_viewer')}
      aria-label={t('volumes_viewer_label', {
        name: volume.name,
        slice: sliceNumber(index, view),
      })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys above work on it
      tabIndex={0}
      {...input}
    >
      <div
        class="vol-frame"
        style={{
          left: `${left}px`,
          top: `${top}px`,
          width: `${width}px`,
          height: `${height}px`,
          transform: `scale(${flips.horizontal ? -1 : 1}, ${flips.vertical ? -1 : 1})`,
        }}
      >
        <canvas ref={canvas} class="vol-picture" />
        {finding && <HeatMap map={finding.map} opacity={map.opacity} />}
      </div>
      <StageMarks
        view={view}
        look={look}
        scale={volume.spacingKnown ? layout.scale : null}
        width={size.width}
      />
    </div>
  );
}
