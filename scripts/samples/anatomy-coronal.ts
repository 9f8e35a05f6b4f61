import type { SliceAnatomy } from './anatomy';
import { type AnatomyPen, createPen } from './anatomy-pen';
import { paintCortex } from './cortex';
import { bothHalves, type Point, points, scaled, smoothCurve } from './curve';
import { ringField } from './distance';
import { paintCoronalFace } from './face-coronal';
import { smoothstep } from './field';
import { paintShell } from './head-shell';
import { createPlacement, type Displacement } from './placement';
import { between, createRandom, stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

const center: Point = [256, 186];
const brainScale: Point = [132, 122];

/** Right halves, from the vertex down to the midline at the base. */
const cavityHalf = points(`
  0,-1.02 0.3,-0.98 0.6,-0.82 0.84,-0.5 0.97,-0.1 1,0.25 0.95,0.6 0.79,0.9 0.55,0.98
  0.38,0.88 0.25,0.86 0.14,0.88 0,0.86
`);
const brainHalf = points(`
  0,-0.985 0.3,-0.945 0.58,-0.79 0.81,-0.48 0.935,-0.1 0.965,0.25 0.92,0.58 0.77,0.86
  0.56,0.93 0.41,0.82 0.33,0.66 0.22,0.54 0.1,0.5 0,0.5
`);
const headHalf = points(`
  0,-1.25 0.34,-1.2 0.7,-1.02 1,-0.66 1.17,-0.15 1.21,0.35 1.2,0.8 1.16,1.2 1.13,1.65
  1.06,2.1 0.96,2.6 0.94,3.2 0,3.3
`);
/** What sulci keep out of: ventricles, nuclei, corpus callosum. */
const deepHalf = points(`
  0,-0.47 0.22,-0.5 0.42,-0.42 0.52,-0.18 0.52,0.15 0.46,0.33 0.34,0.46 0.14,0.5 0,0.52
`);
const ventricle = points(`
  0.025,-0.3 0.09,-0.37 0.2,-0.39 0.29,-0.32 0.25,-0.24 0.15,-0.13 0.06,-0.04 0.025,-0.08
`);
const callosum = points('0,-0.43 0.14,-0.47 0.34,-0.45 0.36,-0.35 0.16,-0.38 0,-0.34');
const midline = points('0,-1 0.006,-0.8 -0.004,-0.62 0,-0.46');

function sylvianFissure(side: AnatomyPen) {
  return [
    side.stroke('0.99,0.2 0.88,0.17 0.74,0.14 0.64,0.08', [2.6, 2]),
    side.stroke('0.52,-0.3 0.6,-0.18 0.64,0.08 0.6,0.26 0.5,0.4', [1.2, 1.6]),
  ];
}

function paintNuclei(pen: AnatomyPen, open: number): void {
  pen.shape('0.27,-0.25 0.34,-0.29 0.36,-0.2 0.27,-0.1 0.17,-0.06 0.18,-0.14', 'striatum', {
    softness: 4,
  });
  pen.shape(
    '0.41,-0.2 0.48,-0.18 0.53,-0.04 0.5,0.14 0.42,0.24 0.38,0.18 0.42,0.02 0.39,-0.1',
    'striatum',
    { softness: 4.5 },
  );
  pen.shape('0.3,0.04 0.38,0 0.385,0.14 0.33,0.2 0.24,0.16', 'pallidum', {
    softness: 5,
    opacity: 0.8,
  });
  pen.shape('0.04,0.02 0.15,-0.02 0.23,0.06 0.2,0.2 0.1,0.3 0.04,0.28', 'thalamus', {
    softness: 6,
    opacity: 0.9,
  });
  pen.line('0.555,-0.2 0.575,-0.05 0.575,0.1 0.54,0.24', [1, 0.8], 'striatum', {
    opacity: 0.6,
    softness: 3,
  });
  pen.shape('0.05,0.3 0.16,0.34 0.2,0.44 0.1,0.48 0.03,0.46', 'gray', {
    softness: 8,
    opacity: 0.7,
  });
  pen.shape('0.36,0.5 0.47,0.46 0.53,0.54 0.47,0.64 0.38,0.62', 'gray', {
    softness: 6,
    opacity: 0.85,
  });
  pen.line('0.5,0.47 0.57,0.53 0.56,0.62', [1.2, 0.5], 'csf', { opacity: 0.8 });
  pen.shape(scaled(ventricle, 0.5 + open / 2, open), 'csf', { softness: 2.6 });
  pen.line('0.035,-0.06 0.08,-0.1 0.12,-0.13', [1.6, 0.6], 'choroid', {
    opacity: 0.7,
    softness: 2.4,
  });
}

/** Chiasm, pituitary gland, carotid arteries and the cavernous sinuses around them. */
function paintSella(pen: AnatomyPen): void {
  for (const side of [pen, pen.mirror]) {
    side.shape('0.08,0.72 0.18,0.68 0.25,0.75 0.24,0.87 0.12,0.9', 'dura', {
      softness: 5,
      opacity: 0.9,
    });
    side.disc([0.155, 0.8], [5.2, 4.6], 'air', { softness: 2.6, opacity: 0.9 });
    side.disc([0.18, 0.67], [3, 3.4], 'air', { softness: 2.2, opacity: 0.85 });
    side.line('0.17,0.62 0.28,0.57 0.42,0.5 0.54,0.36', [1.4, 0.7], 'artery', { opacity: 0.7 });
  }
  pen.shape('-0.15,0.56 0,0.53 0.15,0.56 0.08,0.6 0,0.605 -0.08,0.6', 'white', { softness: 3 });
  pen.line('0,0.6 0.005,0.74', [1.2, 1.8], 'pituitary');
  pen.shape(
    '-0.11,0.78 -0.05,0.745 0.05,0.745 0.11,0.78 0.09,0.86 0,0.885 -0.09,0.86',
    'pituitary',
    { softness: 3 },
  );
}

function paintVessels(pen: AnatomyPen, seed: number): void {
  const random = createRandom(stageSeed(seed, 'coronal-vessels'));
  pen.line(midline, [0.9, 0.5], 'dura', { opacity: 0.85 });
  pen.shape('-0.055,-1.03 0.055,-1.03 0.012,-0.95 -0.012,-0.95', 'vein', { softness: 2 });
  for (let count = 0; count < 22; count++) {
    const angle = between(random, -Math.PI, 0.4);
    const rim = between(random, 0.88, 0.97);
    const from: Point = [Math.cos(angle) * rim, Math.sin(angle) * rim];
    const to: Point = [from[0] * between(random, 0.93, 1), from[1] * between(random, 0.92, 1)];
    pen.line([from, to], [between(random, 0.5, 1), 0.3], 'vein', { opacity: 0.75 });
  }
}

/** A coronal slice through the pituitary gland and the third ventricle. */
export function drawCoronalHead(
  canvas: SliceCanvas,
  seed: number,
  displace: Displacement,
): SliceAnatomy {
  const still = createPlacement(center, brainScale, 3, seed, (point) => point);
  const pen = createPen(canvas, createPlacement(center, brainScale, 3.5, seed, displace));
  const random = createRandom(stageSeed(seed, 'coronal'));
  const down = (y: number) => (y - center[1]) / brainScale[1];

  const cavity = ringField(smoothCurve(still.ring(bothHalves(cavityHalf)), true, 5), canvas, 45);
  const head = ringField(smoothCurve(still.ring(bothHalves(headHalf)), true, 5), canvas, 6);
  paintShell(canvas, {
    head,
    cavity,
    skull: 13,
    seed,
    muscleAt: (_, y) => 13 * smoothstep(-0.35, 0.3, down(y)) * smoothstep(1.5, 1.1, down(y)),
    skullAt: (_, y) => 1 - 0.7 * smoothstep(0.55, 0.95, down(y)),
  });
  paintCoronalFace(canvas, createPen(canvas, still), { cavity, head }, seed);

  const ring = smoothCurve(pen.ring(bothHalves(brainHalf)), true, 4);
  paintCortex(canvas, {
    outline: ringField(ring, canvas, 8),
    ring,
    fissures: [
      pen.stroke(midline, [2.4, 1.5]),
      ...sylvianFissure(pen),
      ...sylvianFissure(pen.mirror),
    ],
    deep: [pen.ring(bothHalves(deepHalf))],
    spacing: 18,
    depth: [24, 66],
    opening: 1.5,
    thickness: 5.6,
    seed,
    smoothWhere: (x, y) => down(y) > 0.35 && Math.abs(x - center[0]) < 0.34 * brainScale[0],
  });
  pen.shape(bothHalves(callosum), 'white', { softness: 4 });
  const open = between(random, 0.75, 1.25);
  paintNuclei(pen, open);
  paintNuclei(pen.mirror, open * between(random, 0.9, 1.1));
  pen.line('0,-0.34 0.003,-0.1', [1.2, 1.2], 'white', { opacity: 0.85 });
  pen.shape('-0.05,-0.08 0.05,-0.08 0.05,-0.01 -0.05,-0.01', 'white', { softness: 4 });
  pen.line('0,0.03 0.003,0.2 0,0.5', [1.2 * open, 2.4 * open], 'csf');
  paintSella(pen);
  paintVessels(pen, seed);
  return { cavity, head };
}
