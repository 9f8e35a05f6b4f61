/** In CSS pixels, from the middle of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a slice lies on the stage: `zoom` 1 shows all of it, `pan` moves its middle. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: Point;
}

export const MIN_ZOOM = 1;
/** At 12 a slice of 256 voxels shows 20 of them across: enough to tell one from its neighbor. */
export const MAX_ZOOM = 12;
/** One press of a key or button, or one notch of the wheel. */
export const ZOOM_STEP = 1.25;

/** CSS pixels for one mm at which a slice of this size in mm just fits on the stage. */
export function fittedScale(slice: Size, stage: Size): number {
  return Math.min(stage.width / slice.width, stage.height / slice.height);
}

/** Zooms so that the place under `at` stays where it is. */
export function zoomedAt(viewport: Viewport, factor: number, at: Point): Viewport {
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, viewport.zoom * factor));
  const grown = zoom / viewport.zoom;
  const { pan } = viewport;
  return { zoom, pan: { x: at.x - (at.x - pan.x) * grown, y: at.y - (at.y - pan.y) * grown } };
}

export function panned({ zoom, pan }: Viewport, by: Point): Viewport {
  return { zoom, pan: { x: pan.x + by.x, y: pan.y + by.y } };
}

/**
 * Keeps the slice on the stage: one that is larger covers it, one that is smaller stays in its
 * middle.
 *
 * @param fitted the slice's size at zoom 1
 */
export function kept({ zoom, pan }: Viewport, fitted: Size, stage: Size): Viewport {
  const bounded = (offset: number, length: number, room: number) => {
    const spare = Math.max(0, (length * zoom - room) / 2);
    // Adding 0 turns -0 into 0.
    return Math.max(-spare, Math.min(spare, offset)) + 0;
  };
  return {
    zoom,
    pan: {
      x: bounded(pan.x, fitted.width, stage.width),
      y: bounded(pan.y, fitted.height, stage.height),
    },
  };
}
