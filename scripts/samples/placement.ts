import type { Point } from './curve';
import { gradientNoise } from './noise';
import { stageSeed } from './random';

/** Pushes a point of the picture away from a growing mass; the identity where there is none. */
export type Displacement = (point: Point) => Point;

/** Maps anatomical coordinates (u to the right, v down, the brain about -1..1) to pixels. */
export interface Placement {
  readonly place: (u: number, v: number) => Point;
  readonly ring: (corners: readonly Point[]) => Point[];
}

/**
 * A placement with the small irregularities of a person: every point moves by up to `wobble`
 * pixels, near points alike, so that left and right are alike and never equal.
 */
export function createPlacement(
  center: Point,
  scale: Point,
  wobble: number,
  seed: number,
  displace: Displacement,
): Placement {
  const warpSeed = stageSeed(seed, 'person');
  const place = (u: number, v: number): Point => {
    const x = center[0] + u * scale[0];
    const y = center[1] + v * scale[1];
    return displace([
      x +
        wobble * gradientNoise(x / 70, y / 70, warpSeed) +
        wobble * 1.4 * gradientNoise(x / 190, y / 190, warpSeed + 2),
      y +
        wobble * gradientNoise(x / 70, y / 70, warpSeed + 1) +
        wobble * 1.4 * gradientNoise(x / 190, y / 190, warpSeed + 3),
    ]);
  };
  return { place, ring: (corners) => corners.map(([u, v]) => place(u, v)) };
}
