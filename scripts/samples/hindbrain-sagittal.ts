import type { AnatomyPen } from './anatomy-pen';
import { paintCortex } from './cortex';
import { smoothCurve } from './curve';
import { ringField } from './distance';
import { stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

const cerebellumRing = `
  0.3,0.3 0.42,0.24 0.57,0.32 0.76,0.46 0.88,0.52 0.84,0.68 0.7,0.9 0.54,0.99 0.4,0.98 0.33,0.84
  0.32,0.72 0.37,0.58 0.3,0.42
`;
/** The middle of the "tree of life", from which the white matter of the folia branches. */
const treeRing = '0.39,0.54 0.47,0.49 0.58,0.55 0.56,0.66 0.45,0.68';
const cord = '0.2,0.9 0.245,1.3 0.275,1.7 0.265,2.2 0.245,2.75';
/** Midbrain, the bulge of the pons, and the medulla. */
const stemRing = `
  0.12,0.17 0.2,0.14 0.29,0.19 0.275,0.34 0.255,0.55 0.25,0.72 0.255,0.95 0.27,1.15 0.2,1.15
  0.165,0.94 0.16,0.8 0.12,0.73 0.055,0.66 0.03,0.56 0.035,0.46 0.08,0.38 0.14,0.34 0.145,0.25
`;

/** Cerebellum, brainstem and cord of a slice through the middle of the head. */
export function paintHindbrain(canvas: SliceCanvas, pen: AnatomyPen, seed: number): void {
  pen.line('0.21,1 0.25,1.3 0.28,1.7 0.27,2.2 0.25,2.75', [14, 13], 'csf', { softness: 3 });
  pen.line(cord, [10, 8.5], 'gray', { gain: 1.15, softness: 3 });
  pen.line(cord, [7, 6], 'white', { softness: 5, opacity: 0.8 });

  const ring = smoothCurve(pen.ring(cerebellumRing), true, 3);
  paintCortex(canvas, {
    outline: ringField(ring, canvas, 8),
    ring,
    fissures: [
      pen.stroke('0.88,0.53 0.7,0.56 0.57,0.58', [1, 0.2]),
      pen.stroke('0.52,0.29 0.51,0.42 0.48,0.5', [1, 0.2]),
      pen.stroke('0.64,0.95 0.59,0.8 0.53,0.67', [1, 0.2]),
    ],
    deep: [pen.ring(treeRing)],
    spacing: 7,
    depth: [9, 34],
    opening: 0.5,
    thickness: 2.4,
    seed: stageSeed(seed, 'cerebellum'),
    grayTissue: 'cerebellarGray',
  });
  pen.shape('0.385,0.53 0.48,0.48 0.58,0.55 0.54,0.66 0.43,0.68', 'white', {
    softness: 8,
    opacity: 0.8,
  });

  pen.shape(stemRing, 'thalamus', { softness: 2.4, gain: 1.06 });
  pen.shape('0.11,0.44 0.065,0.5 0.075,0.6 0.13,0.67 0.19,0.6 0.2,0.46 0.16,0.4', 'white', {
    softness: 12,
    opacity: 0.6,
  });
  pen.line('0.19,0.74 0.205,0.92 0.225,1.1', [6, 5], 'white', { softness: 7, opacity: 0.6 });
  pen.line('0.225,0.17 0.235,0.28 0.25,0.4', [0.6, 1.3], 'csf', { opacity: 0.8 });
  pen.shape('0.25,0.4 0.28,0.48 0.355,0.59 0.3,0.68 0.265,0.76 0.25,0.6', 'csf', {
    softness: 3.4,
    opacity: 0.9,
  });
  pen.line('0.28,0.68 0.325,0.62', [1.6, 0.8], 'choroid', { opacity: 0.6, softness: 3 });
}
