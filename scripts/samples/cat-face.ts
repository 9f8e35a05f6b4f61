import { bothHalves, type Point, points, smoothCurve } from './curve';
import { createPlacement } from './placement';

/** Where the parts of a cat's face are, in pixels of a 640 x 480 picture. */
export interface CatFace {
  readonly center: Point;
  readonly nose: Point;
  readonly head: Point[];
  readonly body: Point[];
  /** Left and right ear, eye and so on. */
  readonly sides: readonly CatSide[];
}

export interface CatSide {
  /** -1 for the picture's left, 1 for its right. */
  readonly side: number;
  readonly eye: Point;
  readonly ear: Point[];
  readonly innerEar: Point[];
}

const head = points(`
  0,-0.86 0.3,-0.84 0.62,-0.7 0.88,-0.4 1.02,0.02 1.06,0.3 0.9,0.58 0.58,0.78 0.28,0.9 0,0.93
`);
const ear = points('0.26,-0.7 0.42,-1.02 0.68,-1.34 0.76,-1.33 0.93,-0.96 0.96,-0.4 0.6,-0.5');
const innerEar = points('0.5,-0.74 0.56,-0.98 0.7,-1.2 0.83,-0.94 0.84,-0.56');
const body = points('0,0.3 0.6,0.5 0.86,0.8 1.1,1.3 1.25,2.2 0,2.3');

/** The face for one seed: the same cat in a slightly different pose. */
export function catFace(seed: number): CatFace {
  const center: Point = [326, 258];
  const { place, ring } = createPlacement(center, [140, 136], 4, seed, (point) => point);
  const outline = (corners: readonly Point[]) => smoothCurve(ring(corners), true, 6);
  const sides = [-1, 1].map((side) => {
    const turn = (corners: readonly Point[]) =>
      outline(corners.map(([u, v]) => [side * u, v] as const));
    return { side, eye: place(side * 0.42, -0.06), ear: turn(ear), innerEar: turn(innerEar) };
  });
  return {
    center,
    nose: place(0, 0.3),
    head: outline(bothHalves(head)),
    body: outline(bothHalves(body)),
    sides,
  };
}
