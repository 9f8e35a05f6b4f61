import { clamp, type Field, forEachPixel, mix, smoothstep, valueAt } from './field';
import { noiseField } from './noise';
import { stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';
import type { Contrast } from './tissue-contrast';

interface ShellPlan {
  /** Distance to the skin in pixels, negative inside. */
  readonly head: Field;
  /** Distance to the inner face of the skull, negative inside the skull's cavity. */
  readonly cavity: Field;
  /** Thickness of the skull in pixels. */
  readonly skull: number;
  readonly seed: number;
  /** Thickness in pixels of the muscle on the skull at a place (temporal and neck muscles). */
  readonly muscleAt: (x: number, y: number) => number;
  /** Share of skull at a place: 0 where the cavity has no calvaria around it (the skull base). */
  readonly skullAt: (x: number, y: number) => number;
}

/** Where a pixel lies in the layers, and the unevenness (-1..1) of tissue there. */
interface Depth {
  /** Pixels below the skin. */
  readonly inward: number;
  /** Pixels outside the skull's cavity. */
  readonly outward: number;
  readonly skull: number;
  readonly muscle: number;
  readonly calvaria: number;
  readonly slow: number;
  readonly fine: number;
}

/** Skin, fat and muscle. */
function scalpSignal(depth: Depth, contrast: Contrast): number {
  const { inward, outward, skull, muscle, calvaria, fine } = depth;
  const strands = 0.2 * smoothstep(0.25, 0.6, fine);
  let value = contrast.fat * (1 + 0.13 * fine - strands);
  const inMuscle = smoothstep(1.2, -1.2, outward - skull - muscle) * smoothstep(0.3, 2, muscle);
  value = mix(value, contrast.muscle * (1 + 0.25 * fine), inMuscle);
  const galea = smoothstep(2.4, 0.6, Math.abs(outward - skull - muscle - 2.2));
  value = mix(value, contrast.muscle, 0.45 * galea * calvaria);
  return mix(value, contrast.skin, smoothstep(3.2, 1.4, inward));
}

/** The skull's two dark tables with marrow between them, the dura and the CSF below it. */
function skullSignal(below: number, depth: Depth, contrast: Contrast): number {
  const { outward, skull, calvaria, slow, fine } = depth;
  const inBone = smoothstep(0.8, -0.8, outward - skull);
  const middle = Math.abs(outward - skull * 0.52) - skull * (0.23 + 0.08 * slow);
  const marrow = contrast.marrow * clamp(0.75 + 0.8 * slow + 0.35 * fine, 0.12, 1.5);
  const bone = mix(contrast.bone, marrow, smoothstep(0.9, -0.9, middle));
  let value = mix(below, bone, inBone * calvaria);
  const dura = 0.8 * smoothstep(1.1, -0.3, Math.abs(outward) - 0.4) * clamp(0.7 + 0.8 * slow);
  value = mix(value, contrast.dura * (1 + 0.5 * slow), dura);
  return mix(value, contrast.csf, smoothstep(0.2, -1.4, outward));
}

/** Paints skin, subcutaneous fat, muscle, the three layers of the skull, dura and CSF. */
export function paintShell(canvas: SliceCanvas, plan: ShellPlan): void {
  const { contrast } = canvas;
  const slowField = noiseField(canvas, 90, 3, stageSeed(plan.seed, 'skull-thickness'));
  const fineField = noiseField(canvas, 9, 2, stageSeed(plan.seed, 'fat-grain'));
  forEachPixel(plan.head, (away, x, y) => {
    if (away > 2) return;
    const index = y * canvas.width + x;
    const slow = slowField.data[index] ?? 0;
    const depth: Depth = {
      inward: -away,
      outward: valueAt(plan.cavity, x, y, 999),
      skull: plan.skull * (1 + 0.3 * slow),
      muscle: plan.muscleAt(x, y),
      calvaria: plan.skullAt(x, y),
      slow,
      fine: fineField.data[index] ?? 0,
    };
    const scalp = depth.outward > -2 ? scalpSignal(depth, contrast) : 0;
    const value = depth.outward > plan.skull * 1.6 ? scalp : skullSignal(scalp, depth, contrast);
    canvas.signal.data[index] = value * smoothstep(0.9, -0.9, away);
  });
}
