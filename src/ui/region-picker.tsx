import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t';
import type { PageBox } from '../storage/job';
import { Button } from './button';
import { LiveRegion } from './live-region';
import { type AreaSize, regionWithin, startingRegion } from './region-geometry';
import { listenForRegion } from './region-input';
import { type Marking, type MarkingStep, nextMarking, shownRegion } from './region-marking';
import { regionTooSmall } from './region-words';

export interface RegionPickerProps {
  /** Size of the area in which is marked, the picker's own, in CSS pixels. */
  area: AreaSize;
  /** Whether an event seen at the window is meant for this picker; the same function every time. */
  owns: (event: Event) => boolean;
  /** Whether the end of a drag takes the region at once. */
  takeOnRelease: boolean;
  /** Gets the region, relative to the area. */
  onTake: (region: PageBox) => void;
  onCancel: () => void;
}

/** A rectangle to be drawn over whatever lies below: by mouse, touch, pen or keyboard. */
export function RegionPicker(props: RegionPickerProps) {
  const { area, owns, takeOnRelease, onTake, onCancel } = props;
  const place = useRef<HTMLDivElement>(null);
  const help = useId();
  const [marking, setMarking] = useState<Marking>(() => ({
    region: startingRegion(area),
    drag: null,
    words: '',
  }));
  const region = regionWithin(shownRegion(marking), area);
  const tooSmall = regionTooSmall();

  // Events come faster than drawings: the listeners, which stay, work on what is newest.
  const newest = useRef({ marking, area, takeOnRelease, onTake, onCancel });
  newest.current = { marking, area, takeOnRelease, onTake, onCancel };
  const step = (next: MarkingStep) => {
    // A drag may end outside the area, and outside the window.
    if (next.kind === 'press') place.current?.setPointerCapture(next.pointerId);
    const before = newest.current.marking;
    const after = nextMarking(before, inArea(next, place.current), newest.current.area);
    newest.current.marking = after;
    setMarking(after);
    const drawn = next.kind === 'release' && before.drag !== null && after.region !== before.region;
    if (drawn && newest.current.takeOnRelease) newest.current.onTake(after.region);
  };
  const take = () => {
    const { marking: marked, area: within } = newest.current;
    newest.current.onTake(regionWithin(marked.region, within));
  };
  useEffect(
    () => listenForRegion(owns, { step, take, cancel: () => newest.current.onCancel() }),
    [owns],
  );
  useEffect(() => place.current?.focus({ preventScroll: true }), []);

  return (
    <div class={marking.drag ? 'nl-region nl-region-drawing' : 'nl-region'}>
      <div
        ref={place}
        class="nl-region-area"
        role="application"
        aria-label={t('region_label')}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
      >
        <div class="nl-region-box" style={inPixels(region)} />
      </div>
      <div class="nl-region-bar">
        <p id={help}>{marking.words === tooSmall ? tooSmall : t('region_help')}</p>
        <div class="nl-region-buttons">
          <Button onPress={take}>{t('region_take')}</Button>
          <Button onPress={onCancel}>{t('common_cancel')}</Button>
        </div>
      </div>
      <LiveRegion text={marking.words} />
    </div>
  );
}

function inPixels({ left, top, width, height }: PageBox) {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

/** A step whose point is relative to the area and no longer to the viewport. */
function inArea(step: MarkingStep, place: Element | null): MarkingStep {
  if (step.kind !== 'press' && step.kind !== 'drag') return step;
  const { left, top } = place?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return { ...step, point: { x: step.point.x - left, y: step.point.y - top } };
}
