import type { SliceAnatomy } from './anatomy';
import { type AnatomyPen, createPen } from './anatomy-pen';
import { paintCortex } from './cortex';
import { bothHalves, type Point, points, scaled, smoothCurve } from './curve';
import { ringField } from './distance';
import { smoothstep } from './field';
import { paintShell } from './head-shell';
import { createPlacement, type Displacement } from './placement';
import { between, createRandom, stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

const center: Point = [256, 260];
const brainScale: Point = [134, 172];

/** The skull's cavity, right half, from the forehead to the back of the head. */
const cavityHalf = points(`
  0,-1.02 0.26,-1 0.55,-0.86 0.78,-0.6 0.92,-0.28 1,0.08 0.97,0.4 0.82,0.7 0.55,0.92 0.24,1.02
`);
const frontalHorn = points(`
  0.03,-0.27 0.07,-0.35 0.16,-0.44 0.25,-0.47 0.26,-0.41 0.19,-0.33 0.145,-0.22 0.115,-0.1
  0.07,-0.03 0.03,-0.02
`);
const atrium = points(`
  0.21,0.25 0.3,0.24 0.37,0.31 0.41,0.42 0.395,0.5 0.34,0.47 0.29,0.37 0.22,0.31
`);
const caudate = points(`
  0.2,-0.35 0.28,-0.38 0.32,-0.28 0.27,-0.17 0.19,-0.06 0.14,-0.06 0.16,-0.2
`);
const putamen = points(`
  0.36,-0.27 0.44,-0.29 0.53,-0.17 0.56,0 0.51,0.13 0.45,0.1 0.44,-0.04 0.39,-0.17
`);
const pallidum = points('0.36,-0.17 0.43,-0.06 0.44,0.06 0.36,0 0.29,-0.07');
const thalamus = points(`
  0.045,-0.02 0.13,-0.04 0.24,0.04 0.32,0.15 0.32,0.24 0.22,0.28 0.12,0.25 0.045,0.16
`);
/** What sulci keep out of: the nuclei and ventricles and the white matter next to them. */
const deepHalf = points(`
  0,-0.56 0.2,-0.6 0.4,-0.54 0.52,-0.34 0.6,-0.1 0.58,0.12 0.56,0.3 0.56,0.5 0.42,0.6 0.24,0.46
  0,0.4
`);
const frontMidline = points('0,-1 0.005,-0.8 -0.004,-0.56');
const backMidline = points('0,1 -0.006,0.8 0.004,0.6 0,0.44');

function sylvianFissure(side: AnatomyPen) {
  return [
    side.stroke('1,0.02 0.88,0 0.74,-0.03 0.665,-0.1', [2.6, 2]),
    side.stroke('0.5,-0.38 0.58,-0.28 0.665,-0.1 0.68,0.08 0.62,0.24', [1.2, 1.6]),
  ];
}

function paintNuclei(pen: AnatomyPen): void {
  const claustrum = points('0.59,-0.25 0.625,-0.08 0.63,0.08 0.58,0.2');
  pen.line(claustrum, [1.1, 0.8], 'striatum', { opacity: 0.6, softness: 3 });
  pen.shape(putamen, 'striatum', { softness: 4 });
  pen.shape(pallidum, 'pallidum', { softness: 5, opacity: 0.85 });
  pen.shape(thalamus, 'thalamus', { softness: 7, opacity: 0.9 });
  pen.shape(caudate, 'striatum', { softness: 4 });
}

/** Lateral ventricle of one side; `open` scales its width. */
function paintVentricle(pen: AnatomyPen, open: number): void {
  pen.shape(scaled(frontalHorn, open, 0.5 + open / 2), 'csf', { softness: 2.6 });
  pen.shape(scaled(atrium, open, 0.5 + open / 2), 'csf', { softness: 3 });
  const glomus = points('0.27,0.29 0.31,0.335 0.345,0.4');
  pen.line(glomus, [1.2, 3.4], 'choroid', { softness: 4, opacity: 0.75 });
  pen.disc([0.325, 0.365], [3.4, 2.6], 'choroid', { softness: 3, opacity: 0.7 });
  pen.line('0.02,-0.02 0.045,-0.06', [1.4, 1.4], 'choroid', { opacity: 0.7 });
  pen.line('0.015,0.29 0.02,0.36', [1.2, 1.2], 'vein', { opacity: 0.8 });
}

function paintMiddle(pen: AnatomyPen, open: number): void {
  pen.line('0,-0.3 0.004,-0.15 0,-0.02', [1.3, 1.3], 'white', { opacity: 0.8 });
  pen.line('0,0 0.003,0.08 0,0.2', [1.6 * open, 2.2 * open], 'csf');
  pen.disc([0, 0.25], [3, 5], 'gray');
  const cistern = points('-0.1,0.33 0,0.29 0.1,0.33 0.04,0.37 -0.04,0.37');
  pen.shape(cistern, 'csf', { softness: 4, opacity: 0.8 });
}

function paintVessels(pen: AnatomyPen, seed: number): void {
  const random = createRandom(stageSeed(seed, 'axial-vessels'));
  pen.line(frontMidline, [0.8, 0.5], 'dura', { opacity: 0.8 });
  pen.line(backMidline, [0.9, 0.6], 'dura', { opacity: 0.85 });
  pen.shape('-0.035,0.99 0,0.93 0.035,0.99 0,1.005', 'vein', { softness: 2 });
  pen.disc([0, -0.985], [3, 3], 'vein', { softness: 2 });
  for (let count = 0; count < 26; count++) {
    const angle = random() * 2 * Math.PI;
    const rim = between(random, 0.88, 0.985);
    const inner = rim - 0.09 * random();
    const bend = angle + between(random, -0.07, 0.07);
    const from: Point = [Math.cos(angle) * rim, Math.sin(angle) * rim];
    const to: Point = [Math.cos(bend) * inner, Math.sin(bend) * inner];
    pen.line([from, to], [between(random, 0.4, 1), 0.3], 'vein', { opacity: 0.75 });
  }
  for (const side of [pen, pen.mirror]) {
    for (let count = 0; count < 6; count++) {
      const at: Point = [between(random, 0.62, 0.74), between(random, -0.28, 0.22)];
      const radii: Point = [between(random, 0.8, 1.8), between(random, 0.8, 2.4)];
      side.disc(at, radii, 'artery', { opacity: 0.85 });
    }
    side.disc([0.025, -0.58], [1.5, 2], 'artery');
  }
}

/** An axial slice through the frontal horns, the basal ganglia and the thalamus. */
export function drawAxialHead(
  canvas: SliceCanvas,
  seed: number,
  displace: Displacement,
): SliceAnatomy {
  const still = createPlacement(center, brainScale, 3, seed, (point) => point);
  const pen = createPen(canvas, createPlacement(center, brainScale, 3.5, seed, displace));
  const across = (x: number) => Math.abs(x - center[0]) / brainScale[0];
  const down = (y: number) => (y - center[1]) / brainScale[1];

  const cavityRing = still.ring(bothHalves(cavityHalf));
  const headRing = cavityRing.map(([x, y]) => {
    const away = Math.hypot(x - center[0], y - center[1]);
    const growth = 1 + (25 + 7 * smoothstep(0.5, 1, down(y))) / away;
    return [center[0] + (x - center[0]) * growth, center[1] + (y - center[1]) * growth] as const;
  });
  const cavity = ringField(smoothCurve(cavityRing, true, 5), canvas, 45);
  const head = ringField(smoothCurve(headRing, true, 5), canvas, 6);
  const temporal = (x: number, y: number) =>
    smoothstep(-0.75, -0.4, down(y)) *
    smoothstep(0.12, -0.2, down(y)) *
    smoothstep(0.6, 0.8, across(x));
  paintShell(canvas, {
    head,
    cavity,
    skull: 13,
    seed,
    muscleAt: (x, y) => 10 * temporal(x, y),
    skullAt: () => 1,
  });

  const brainHalf = cavityHalf.map(([u, v]) => [u * 0.965, v * 0.972] as const);
  const ring = smoothCurve(pen.ring(bothHalves(brainHalf)), true, 4);
  paintCortex(canvas, {
    outline: ringField(ring, canvas, 8),
    ring,
    fissures: [
      pen.stroke(frontMidline, [2.6, 1.6]),
      pen.stroke(backMidline, [2.4, 1.8]),
      ...sylvianFissure(pen),
      ...sylvianFissure(pen.mirror),
    ],
    deep: [pen.ring(bothHalves(deepHalf))],
    spacing: 18,
    depth: [26, 72],
    opening: 1.5,
    thickness: 5.6,
    seed,
  });
  const random = createRandom(stageSeed(seed, 'axial'));
  const open = between(random, 0.75, 1.25);
  for (const side of [pen, pen.mirror]) {
    paintNuclei(side);
    paintVentricle(side, open * between(random, 0.92, 1.08));
  }
  paintMiddle(pen, open);
  paintVessels(pen, seed);
  return { cavity, head };
}
