import type { PlaneView } from '../../../imaging/volume/planes';
import type { ViewerState } from './viewer-state';
import { fittedScale, kept, type Size, type Viewport } from './viewport';

/** Where a slice lies on the stage. */
export interface StageLayout {
  /** CSS pixels for one mm. */
  readonly scale: number;
  readonly viewport: Viewport;
  /** The slice's box, from the top left of the stage, in CSS pixels. */
  readonly box: Size & { readonly left: number; readonly top: number };
}

/** A slice on a stage: as large as fits, then zoomed and moved, in its true shape in mm. */
export function stageLayout(
  { width, height, spacing }: PlaneView,
  { zoom, pan }: Pick<ViewerState, 'zoom' | 'pan'>,
  stage: Size,
): StageLayout {
  const mm = { width: width * spacing.x, height: height * spacing.y };
  const fitting = fittedScale(mm, stage);
  const fitted = { width: mm.width * fitting, height: mm.height * fitting };
  const viewport = kept({ zoom, pan }, fitted, stage);
  const size = { width: fitted.width * zoom, height: fitted.height * zoom };
  return {
    scale: fitting * zoom,
    viewport,
    box: {
      ...size,
      left: (stage.width - size.width) / 2 + viewport.pan.x,
      top: (stage.height - size.height) / 2 + viewport.pan.y,
    },
  };
}
