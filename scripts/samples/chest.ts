import { bothHalves, ellipse, mirrored, type Point, points, smoothCurve } from './curve';
import { addStroke, ringField, strokeField } from './distance';
import { createField, type Field, forEachPixel, mapField, smoothstep, valueAt } from './field';
import { convolve, gaussianKernel } from './filter';
import { noiseField } from './noise';
import type { GreyPicture } from './picture';
import { createPlacement, type Placement } from './placement';
import { createRandom, gaussian, stageSeed } from './random';
import { smoothStroke } from './stroke';

const size = { width: 480, height: 512 };

const body = points(`
  0,-1.25 0.2,-1.2 0.26,-0.98 0.6,-0.9 0.98,-0.78 1.12,-0.5 1.16,0.3 1,0.5 0.98,1.4 0,1.5
`);
const lung = points(`
  0.2,-0.82 0.38,-0.8 0.56,-0.56 0.68,-0.2 0.76,0.2 0.8,0.62 0.66,0.52 0.46,0.44 0.26,0.5 0.14,0.56
  0.13,0.1 0.1,-0.4
`);
const heart = points(`
  -0.16,-0.1 0.1,-0.2 0.24,0 0.44,0.26 0.46,0.5 0.2,0.62 -0.14,0.56 -0.2,0.26
`);
const greatVessels = points('-0.14,-0.5 0.12,-0.52 0.2,-0.34 0.14,0 -0.13,0 -0.15,-0.3');
const windpipe = points('-0.03,-1.2 0.04,-1.2 0.04,-0.42 -0.02,-0.42');
const clavicle = points('0.07,-0.66 0.3,-0.72 0.55,-0.83 0.78,-0.86');
const shoulderBlade = points('0.72,-0.82 0.95,-0.7 0.98,-0.3 0.86,-0.05 0.78,-0.35');

/** Adds to the X-rays that are taken up, where `distance` (pixels) is negative. */
function absorb(density: Field, distance: Field, amount: number, softness: number): void {
  forEachPixel(distance, (away, x, y) => {
    const index = y * size.width + x;
    const share = smoothstep(softness / 2, -softness / 2, away);
    density.data[index] = (density.data[index] ?? 0) + amount * share;
  });
}

function absorbRing(
  density: Field,
  ring: readonly Point[],
  amount: number,
  softness: number,
): void {
  absorb(density, ringField(smoothCurve(ring, true), size, 4 + softness), amount, softness);
}

/** A long bone is a tube: its walls, seen edge-on, throw the darkest shadow. */
function absorbTube(density: Field, through: readonly Point[], half: number, amount: number): void {
  const axis = strokeField(smoothStroke(through, 0), size, half + 6);
  absorb(
    density,
    mapField(axis, (away) => away - half),
    amount,
    3,
  );
  absorb(
    density,
    mapField(axis, (away) => Math.abs(away - half + 1.5) - 1),
    amount * 0.55,
    3,
  );
}

function addBones(density: Field, { place, ring }: Placement): void {
  for (const side of [-1, 1]) {
    const onSide = (line: readonly Point[]) => line.map(([u, v]) => place(side * u, v));
    for (let rib = 0; rib < 10; rib++) {
      const top = -0.74 + rib * 0.15;
      const reach = 0.5 + 0.3 * Math.min(1, rib / 5) ** 0.7;
      const turn: Point = [reach, top + 0.2];
      const back: Point[] = [[0.08, top], [0.3, top - 0.035], [reach * 0.8, top + 0.05], turn];
      absorbTube(density, onSide(back), 6.4, 0.085);
      const front: Point[] = [turn, [reach * 0.82, top + 0.34], [0.34, top + 0.42]];
      if (rib < 7) absorbTube(density, onSide(front), 6.6, 0.05);
    }
    absorbTube(density, onSide(clavicle), 7, 0.12);
    absorbRing(density, onSide(shoulderBlade), 0.09, 10);
  }
  for (let level = 0; level < 13; level++) {
    const v = -1 + level * 0.155;
    const vertebra: Point[] = [
      [-0.085, v],
      [0.085, v],
      [0.08, v + 0.12],
      [-0.08, v + 0.12],
    ];
    absorbRing(density, ring(vertebra), 0.1, 4);
    absorbRing(density, ellipse(place(0, v + 0.1), 5, 11), 0.05, 4);
  }
}

/** Blood vessels of the lungs: branches that fan out from beside the heart and thin out. */
function addVessels(density: Field, { place }: Placement, seed: number): void {
  const random = createRandom(stageSeed(seed, 'lung-vessels'));
  const field = createField(size, 99);
  for (const side of [-1, 1]) {
    for (let branch = 0; branch < 42; branch++) {
      const angle = (branch / 42) * Math.PI - Math.PI / 2 + 0.2 * gaussian(random);
      const length = 0.22 + 0.4 * random();
      const line = [0, 0.35, 0.7, 1].map((along) => {
        const bend = angle + 0.3 * gaussian(random) * along;
        const across = side * (0.15 + Math.cos(bend) * length * along);
        return place(across, -0.1 + Math.sin(bend) * length * along * 1.15);
      });
      addStroke(field, smoothStroke(line, 2.4, 0.2), 7);
    }
  }
  const inLung = mapField(field, (away, x, y) => (valueAt(density, x, y) < 0.5 ? away : 99));
  absorb(density, inLung, 0.09, 4);
}

/** A chest X-ray, drawn as a projection of soft tissue, lungs, heart and bones; 480 x 512. */
export function drawChest(seed: number): GreyPicture {
  const placement = createPlacement([240, 262], [215, 222], 5, seed, (point) => point);
  const { ring } = placement;
  const density = createField(size);
  absorbRing(density, ring(bothHalves(body)), 0.62, 14);
  // The liver lifts the diaphragm under the right lung, which is on the picture's left.
  const leftLung = lung.map(([u, v]) => [u, v > 0.35 ? v + 0.05 : v] as const);
  for (const half of [leftLung, mirrored(lung)]) {
    absorbRing(density, ring(half), -0.5, 9);
    absorbRing(density, ring(half), 0.07, 90);
  }
  absorbRing(density, ring(heart), 0.3, 12);
  absorbRing(density, ring(greatVessels), 0.2, 12);
  absorbRing(density, ring(windpipe), -0.09, 6);
  addVessels(density, placement, seed);
  addBones(density, placement);

  const smooth = convolve(density, gaussianKernel(1));
  const tissue = noiseField(size, 60, 4, stageSeed(seed, 'chest-tissue'));
  const random = createRandom(stageSeed(seed, 'chest-noise'));
  const grey = new Uint8ClampedArray(size.width * size.height);
  smooth.data.forEach((value, index) => {
    const uneven = value * (1 + 0.05 * (tissue.data[index] ?? 0)) + 0.012 * gaussian(random);
    grey[index] = 285 * (1 - Math.exp(-1.75 * Math.max(0, uneven)));
  });
  return { ...size, grey };
}
