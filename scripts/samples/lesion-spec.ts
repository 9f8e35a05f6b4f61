import type { Point } from './curve';
import type { Size } from './field';

export type LesionType = 'glioma' | 'meningioma' | 'pituitary';

export interface LesionSpec {
  readonly type: LesionType;
  /** Center in fractions of the picture's width and height. */
  readonly center: Point;
  /** Radius as a fraction of the picture's width. */
  readonly radius: number;
  /** How far the mass stands out from the brain, 0..1; 1 when left out. */
  readonly conspicuity?: number;
}

/** A place relative to the mass: in radii from its center. */
interface LesionPoint {
  readonly across: number;
  readonly down: number;
}

/** What a painter makes of one pixel. */
interface LesionTouch {
  /** The new signal. */
  readonly signal: number;
  /** Share of the mass itself, 0..1, without the swelling around it. */
  readonly mass: number;
}

/** Changes the signal of the pixel (x, y), which was `below` before. */
export type LesionPainter = (at: LesionPoint, x: number, y: number, below: number) => LesionTouch;

/** Center and radius of a mass in pixels. */
export function lesionPlace(spec: LesionSpec, size: Size) {
  return {
    centerX: spec.center[0] * size.width,
    centerY: spec.center[1] * size.height,
    radius: spec.radius * size.width,
  };
}
