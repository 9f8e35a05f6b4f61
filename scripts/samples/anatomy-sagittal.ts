import type { SliceAnatomy } from './anatomy';
import { type AnatomyPen, createPen } from './anatomy-pen';
import { paintCortex } from './cortex';
import { type Point, points, smoothCurve } from './curve';
import { ringField } from './distance';
import { paintSagittalFace } from './face-sagittal';
import { smoothstep } from './field';
import { paintShell } from './head-shell';
import { paintHindbrain } from './hindbrain-sagittal';
import { createPlacement, type Displacement } from './placement';
import { between, createRandom, stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

/** u from the front (left in the picture) to the back, v from the vertex down. */
const center: Point = [272, 188];
const brainScale: Point = [150, 124];

const cavityRing = points(`
  0,-1.02 0.35,-0.96 0.68,-0.73 0.91,-0.38 1,0 0.97,0.35 0.86,0.66 0.72,0.9 0.55,1.03 0.39,1.08
  0.14,1.07 0.05,0.86 -0.05,0.66 -0.08,0.52 -0.11,0.56 -0.16,0.56 -0.2,0.5 -0.25,0.43 -0.45,0.38
  -0.68,0.34 -0.81,0.21 -0.94,-0.1 -0.95,-0.4 -0.82,-0.7 -0.46,-0.94
`);
const cerebrumRing = points(`
  0,-0.98 0.34,-0.925 0.66,-0.7 0.88,-0.36 0.965,0 0.93,0.26 0.8,0.36 0.62,0.29 0.46,0.15 0.32,0.12
  0.2,0.22 0.04,0.28 -0.1,0.36 -0.3,0.355 -0.62,0.3 -0.78,0.16 -0.9,-0.12 -0.91,-0.4 -0.79,-0.67
  -0.45,-0.905
`);
const headRing = points(`
  0,-1.24 0.4,-1.17 0.8,-0.93 1.07,-0.48 1.17,0 1.15,0.45 1.05,0.85 0.95,1.2 0.88,1.7 0.9,2.2 1,2.75
  -0.45,2.75 -0.52,2.3 -0.66,2.1 -1.02,1.98 -1.2,1.8 -1.23,1.6 -1.15,1.42 -1.23,1.28 -1.18,1.18
  -1.26,1.06 -1.2,0.92 -1.4,0.8 -1.39,0.68 -1.26,0.46 -1.1,0.2 -1.13,-0.08 -1.12,-0.4 -0.95,-0.8
  -0.52,-1.14
`);
/** Corpus callosum, thalamus and what lies between: no sulci there. */
const deepRing = points(`
  -0.5,-0.08 -0.42,-0.3 -0.22,-0.42 0.05,-0.46 0.28,-0.38 0.43,-0.15 0.42,0.06 0.3,0.2 0.05,0.34
  -0.15,0.34 -0.3,0.22 -0.46,0.1
`);
/** Cingulate, callosal, calcarine, parieto-occipital and marginal sulci. */
const sulci = [
  '-0.34,0.2 -0.52,0.08 -0.58,-0.14 -0.5,-0.38 -0.3,-0.54 -0.05,-0.6 0.18,-0.62 0.3,-0.78',
  '-0.28,0.2 -0.46,0.06 -0.49,-0.14 -0.38,-0.33 -0.16,-0.43 0.07,-0.45 0.29,-0.37 0.42,-0.14',
  '0.42,0.06 0.58,0.04 0.76,0.1 0.95,0.12',
  '0.58,0.04 0.66,-0.18 0.76,-0.42 0.84,-0.46',
  '0.36,-0.3 0.46,-0.42 0.44,-0.6 0.5,-0.72',
];
const sinus =
  '-0.93,-0.45 -0.8,-0.72 -0.46,-0.96 0,-1.03 0.35,-0.97 0.69,-0.74 0.92,-0.38 1,0 0.95,0.36';
const callosum =
  '-0.2,0.16 -0.3,0.11 -0.4,0 -0.42,-0.14 -0.33,-0.27 -0.15,-0.36 0.06,-0.38 0.24,-0.3 0.34,-0.14 0.34,-0.03';

function paintMidbrain(pen: AnatomyPen, open: number): void {
  // The slice looks at the septum; the ventricle beside it shines through.
  const septum =
    '-0.36,-0.02 -0.33,-0.17 -0.2,-0.27 0,-0.31 0.18,-0.27 0.3,-0.12 0.24,-0.06 0.05,-0.09 -0.12,0 -0.22,0.08';
  pen.shape(septum, 'csf', { softness: 5, opacity: 0.55 + 0.3 * open });
  pen.shape('-0.33,-0.02 -0.28,-0.12 -0.16,-0.16 -0.1,-0.06 -0.2,0.06', 'gray', {
    softness: 9,
    opacity: 0.45,
  });
  pen.shape('-0.06,0 0.06,-0.06 0.2,-0.04 0.27,0.04 0.2,0.13 0.04,0.15 -0.06,0.1', 'thalamus', {
    softness: 5,
  });
  pen.line('-0.1,0.06 -0.06,0.18 -0.09,0.3', [2.5, 4], 'csf', { softness: 4, opacity: 0.85 });
  pen.shape('-0.12,0.22 0.04,0.17 0.12,0.2 0.02,0.28 -0.1,0.33', 'csf', {
    softness: 6,
    opacity: 0.55,
  });
  pen.line(callosum, [3, 7], 'white', { softness: 2.4 });
  pen.disc([-0.385, -0.12], [8.5, 11], 'white', { softness: 3 });
  pen.disc([0.335, -0.06], [9, 10], 'white', { softness: 3 });
  pen.line('0.27,-0.09 0.14,-0.17 -0.02,-0.14 -0.11,-0.03 -0.12,0.14', [2.2, 2.6], 'white', {
    opacity: 0.9,
  });
  pen.line('0.22,-0.05 0.05,-0.1 -0.06,-0.02', [1.4, 0.6], 'choroid', {
    opacity: 0.6,
    softness: 3,
  });
  pen.line('-0.03,-0.03 0.14,-0.08 0.29,0 0.38,0.1', [0.6, 2.4], 'vein', { opacity: 0.8 });
  pen.disc([0.285, 0.12], [4, 3], 'gray');
  pen.line('-0.22,0.37 -0.14,0.395', [2.4, 2.4], 'white');
  pen.line('-0.115,0.38 -0.13,0.47', [1.7, 1.5], 'pituitary');
  pen.shape(
    '-0.195,0.49 -0.14,0.465 -0.085,0.49 -0.09,0.545 -0.14,0.565 -0.19,0.545',
    'pituitary',
    { softness: 3 },
  );
}

function paintVessels(pen: AnatomyPen, seed: number): void {
  const random = createRandom(stageSeed(seed, 'sagittal-vessels'));
  pen.line(sinus, [0.5, 3], 'vein', { softness: 3, opacity: 0.85 });
  pen.line('0.38,0.1 0.56,0.25 0.74,0.38 0.94,0.4', [1.2, 2.2], 'vein', {
    softness: 2.4,
    opacity: 0.85,
  });
  pen.line(
    '-0.25,0.28 -0.42,0.2 -0.51,0 -0.5,-0.2 -0.36,-0.38 -0.12,-0.47 0.12,-0.48',
    [1.6, 0.2],
    'artery',
    { opacity: 0.8 },
  );
  pen.line('-0.51,-0.1 -0.62,-0.3 -0.55,-0.5 -0.4,-0.6', [1, 0.1], 'artery', { opacity: 0.6 });
  pen.line('-0.01,0.42 -0.018,0.52 0.02,0.66 0.085,0.8', [1.5, 1.5], 'artery', { opacity: 0.8 });
  for (let count = 0; count < 16; count++) {
    const angle = between(random, -2.8, 0.2);
    const rim = between(random, 0.6, 0.93);
    const from: Point = [Math.cos(angle) * rim, Math.sin(angle) * rim];
    const to: Point = [from[0] * 0.96 + between(random, -0.03, 0.03), from[1] * 0.93];
    pen.line([from, to], [0.9, 0.2], 'vein', { opacity: 0.6 });
  }
}

/** A sagittal slice through the middle of the head, face to the left. */
export function drawSagittalHead(
  canvas: SliceCanvas,
  seed: number,
  displace: Displacement,
): SliceAnatomy {
  const still = createPlacement(center, brainScale, 3, seed, (point) => point);
  const soft = createPlacement(center, brainScale, 3, seed, displace);
  const pen = createPen(canvas, soft);
  const cavity = ringField(smoothCurve(still.ring(cavityRing), true, 4), canvas, 45);
  const head = ringField(smoothCurve(still.ring(headRing), true, 4), canvas, 6);
  const across = (x: number) => (x - center[0]) / brainScale[0];
  const down = (y: number) => (y - center[1]) / brainScale[1];
  paintShell(canvas, {
    head,
    cavity,
    skull: 14,
    seed,
    muscleAt: (x, y) => 26 * smoothstep(0.66, 0.95, down(y)) * smoothstep(0.35, 0.55, across(x)),
    skullAt: (x, y) => 1 - 0.8 * smoothstep(0.25, 0.45, down(y)) * smoothstep(0.3, 0.1, across(x)),
  });
  paintSagittalFace(canvas, createPen(canvas, still), { cavity, head }, seed);

  const ring = smoothCurve(soft.ring(cerebrumRing), true, 4);
  paintCortex(canvas, {
    outline: ringField(ring, canvas, 8),
    ring,
    fissures: sulci.map((line, index) => pen.stroke(line, [0.4, index < 2 ? 0.9 : 1.3])),
    deep: [soft.ring(deepRing)],
    spacing: 17,
    depth: [20, 50],
    opening: 1.4,
    thickness: 6.4,
    seed,
    smoothWhere: (x, y) => down(y) > 0.1 && across(x) > -0.5 && across(x) < 0.8,
  });
  paintHindbrain(canvas, pen, seed);
  paintMidbrain(pen, between(createRandom(stageSeed(seed, 'sagittal')), 0.3, 1));
  paintVessels(pen, seed);
  return { cavity, head };
}
