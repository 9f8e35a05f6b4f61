import { t } from '../../../i18n/t';
import type { Plane } from '../../../imaging/volume/planes';
import { Button } from '../../../ui/button';
import { Choice } from './choice';
import { planeName } from './slice-words';
import {
  FitIcon,
  FlipHorizontalIcon,
  FlipVerticalIcon,
  PanIcon,
  WindowIcon,
  ZoomInIcon,
  ZoomOutIcon,
} from './viewer-icons';
import { type Flips, inPlane, type ViewerState } from './viewer-state';
import { ZOOM_STEP, zoomedAt } from './viewport';

export interface ViewerBarProps {
  planes: readonly Plane[];
  look: ViewerState;
  onLook: (look: ViewerState) => void;
}

const MIDDLE = { x: 0, y: 0 };

/** Plane, tool, zoom and flips. */
export function ViewerBar({ planes, look, onLook }: ViewerBarProps) {
  const zoom = (factor: number) => onLook({ ...look, ...zoomedAt(look, factor, MIDDLE) });
  const flip = (axis: keyof Flips) =>
    onLook({ ...look, flips: { ...look.flips, [axis]: !look.flips[axis] } });
  return (
    <div class="vol-bar">
      {planes.length > 1 && (
        <Choice
          label={t('volumes_plane')}
          name="vol-plane"
          value={look.plane}
          onChoose={(plane) => onLook(inPlane(look, plane))}
          options={planes.map((plane) => ({
            value: plane,
            content: planeName(plane),
            label: planeName(plane),
          }))}
        />
      )}
      <Choice
        label={t('volumes_tool')}
        name="vol-tool"
        value={look.tool}
        onChoose={(tool) => onLook({ ...look, tool })}
        options={[
          { value: 'pan', content: <PanIcon />, label: t('volumes_tool_pan') },
          { value: 'window', content: <WindowIcon />, label: t('volumes_tool_window') },
        ]}
      />
      <span class="vol-bar-group">
        <Button kind="icon" label={t('volumes_zoom_out')} onPress={() => zoom(1 / ZOOM_STEP)}>
          <ZoomOutIcon />
        </Button>
        <Button kind="icon" label={t('volumes_zoom_in')} onPress={() => zoom(ZOOM_STEP)}>
          <ZoomInIcon />
        </Button>
        <Button
          kind="icon"
          label={t('volumes_fit')}
          onPress={() => onLook({ ...look, zoom: 1, pan: MIDDLE })}
        >
          <FitIcon />
        </Button>
      </span>
      <span class="vol-bar-group">
        <Button
          kind="icon"
          label={t('volumes_flip_horizontal')}
          pressed={look.flips.horizontal}
          onPress={() => flip('horizontal')}
        >
          <FlipHorizontalIcon />
        </Button>
        <Button
          kind="icon"
          label={t('volumes_flip_vertical')}
          pressed={look.flips.vertical}
          onPress={() => flip('vertical')}
        >
          <FlipVerticalIcon />
        </Button>
      </span>
    </div>
  );
}
