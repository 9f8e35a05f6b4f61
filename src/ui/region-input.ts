import { KEY_STEP } from './region-geometry';
import type { MarkingStep } from './region-marking';

/** What is done with a person's acts, whatever the device. */
export interface RegionInput {
  /** Points are relative to the viewport. */
  step(step: MarkingStep): void;
  take(): void;
  cancel(): void;
}

const POINTER = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
const KEY = 'keydown';
/** Else the focus leaves the region, a menu opens over it, or what lies below is dragged along. */
const WITHOUT_EFFECT = ['mousedown', 'contextmenu', 'dragstart'] as const;
/** What else follows from pointers and keys. */
const KEPT_QUIET = [
  'mousemove',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'keyup',
  'keypress',
] as const;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

/**
 * Turns the window's pointer and key events into a region's input, until stopped.
 *
 * They are taken at the window, before any listener below it, and go no further: a viewer that
 * turns the page at an arrow key must not. Only what the page has listening at its window from
 * before comes earlier. Events that no person made are let pass, without effect.
 *
 * @param owns whether an event is meant for the region
 * @returns the way to stop
 */
export function listenForRegion(owns: (event: Event) => boolean, input: RegionInput): () => void {
  const stop = new AbortController();
  const options = { capture: true, passive: false, signal: stop.signal };
  const listen = (type: string, obey: (event: Event) => void) =>
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !owns(event)) return;
        event.stopImmediatePropagation();
        obey(event);
      },
      options,
    );
  for (const type of POINTER) listen(type, (event) => onPointer(event as PointerEvent, input));
  listen(KEY, (event) => onKey(event as KeyboardEvent, input));
  for (const type of WITHOUT_EFFECT) listen(type, (event) => event.preventDefault());
  for (const type of KEPT_QUIET) listen(type, () => undefined);
  return () => stop.abort();
}

function onPointer(event: PointerEvent, input: RegionInput): void {
  const { type, pointerId, button } = event;
  const point = { x: event.clientX, y: event.clientY };
  if (type === 'pointerdown' && button === 0) input.step({ kind: 'press', pointerId, point });
  if (type === 'pointermove') input.step({ kind: 'drag', pointerId, point });
  if (type === 'pointerup') input.step({ kind: 'release', pointerId });
  if (type === 'pointercancel') input.step({ kind: 'abort', pointerId });
}

function onKey(event: KeyboardEvent, input: RegionInput): void {
  const arrow = ARROWS[event.key];
  if (!arrow && event.key !== 'Enter' && event.key !== 'Escape') return;
  // Else the page scrolls away below the region.
  event.preventDefault();
  if (arrow) {
    const [across, down] = arrow;
    input.step({ kind: event.shiftKey ? 'resize' : 'move', across, down });
  } else if (event.key === 'Escape') input.cancel();
  // A key still held down from before must not take the region at once.
  else if (!event.repeat) input.take();
}

/**
 * Whether a key is meant for the region: not a shortcut of browser or system, not a step of the
 * focus, and not the press of a focused button.
 */
export function isRegionKey(event: KeyboardEvent, focused: Element | null): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return false;
  return !(focused instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' '));
}
