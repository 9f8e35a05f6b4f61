import { t } from '../../i18n/t';
import type { PageBox } from '../../storage/job';
import type { AreaSize } from '../../ui/region-geometry';
import { isRegionKey } from '../../ui/region-input';
import { RegionPicker } from '../../ui/region-picker';
import { useFit } from './use-fit';

export interface FrozenStageProps {
  /** The capture's `blob:` address and its size in device pixels. */
  url: string;
  capture: AreaSize;
  /** Gets the region, and the size in which the capture was shown when it was marked. */
  onTake: (region: PageBox, shown: AreaSize) => void;
  onCancel: () => void;
}

/** A capture, fitted to the window, with the rectangle over it. */
export function FrozenStage({ url, capture, onTake, onCancel }: FrozenStageProps) {
  const { frame, fit } = useFit(capture);
  return (
    <div ref={frame} class="ws-frozen-frame">
      {fit && (
        <div class="ws-frozen-stage" style={{ width: `${fit.width}px`, height: `${fit.height}px` }}>
          <img src={url} alt={t('frozen_picture')} draggable={false} />
          <RegionPicker
            area={fit}
            owns={isForStage}
            takeOnRelease={false}
            onTake={(region) => onTake(region, fit)}
            onCancel={onCancel}
          />
        </div>
      )}
    </div>
  );
}

/** The page around the stage keeps its own keys and clicks. */
function isForStage(event: Event): boolean {
  if (event instanceof KeyboardEvent) {
    const focused = document.activeElement;
    return isRegionKey(event, focused) && focused?.closest('.nl-region') != null;
  }
  return event.target instanceof Element && event.target.closest('.nl-region-area') !== null;
}
