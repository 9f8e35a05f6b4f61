import { addStroke } from './distance';
import { createField, forEachPixel, mix, smoothstep } from './field';
import { type FoldingPlan, planSulci } from './folding';
import { noiseField } from './noise';
import { stageSeed } from './random';
import { paintField, type SliceCanvas } from './slice-canvas';
import type { Tissue } from './tissue-contrast';

interface CortexPlan extends FoldingPlan {
  /** Thickness of the cortex in pixels. */
  readonly thickness: number;
  /** What the cortex is painted as; the cerebellum's differs a little. */
  readonly grayTissue?: Tissue;
}

/** Paints CSF, cortex and white matter of a brain (or of one lobe) and marks what stripping keeps. */
export function paintCortex(canvas: SliceCanvas, plan: CortexPlan): void {
  const { signal, white, kept } = canvas;
  const toFold = createField(canvas, 99);
  for (const stroke of planSulci(plan, canvas)) addStroke(toFold, stroke, plan.thickness * 2 + 6);
  const noise = noiseField(canvas, 46, 3, stageSeed(plan.seed, 'cortex-thickness'));
  const blurNoise = noiseField(canvas, 38, 2, stageSeed(plan.seed, 'cortex-edge'));
  const graySignal = canvas.contrast[plan.grayTissue ?? 'gray'];
  const whiteSignal = canvas.contrast.white;
  paintField(canvas, plan.outline, 'csf');
  forEachPixel(plan.outline, (away, x, y) => {
    if (away > 2) return;
    const index = y * canvas.width + x;
    const depth = Math.min(-away, toFold.data[index] ?? 0);
    const brain = smoothstep(-0.9, 0.9, depth);
    // Stripping takes the fluid off the surface and leaves what lies deep in the folds.
    kept.data[index] = Math.max(kept.data[index] ?? 0, brain, smoothstep(-3, -16, away));
    if (brain === 0) return;
    // Where the slice runs along the cortex instead of across it, the ribbon looks thick.
    const along = noise.data[index] ?? 0;
    const thickness = plan.thickness * (1 + 0.35 * along + 1.3 * smoothstep(0.3, 0.75, along));
    const blur = plan.thickness * (0.24 + 0.5 * smoothstep(-0.1, 0.6, blurNoise.data[index] ?? 0));
    const whiteShare = smoothstep(thickness - blur, thickness + blur, depth);
    const brainSignal = mix(graySignal, whiteSignal, whiteShare);
    signal.data[index] = mix(signal.data[index] ?? 0, brainSignal, brain);
    white.data[index] = brain * whiteShare;
  });
}
