import { clamp, mix, smoothstep, valueAt } from './field';
import type { LesionPainter, LesionSpec } from './lesion-spec';
import { fractalNoise } from './noise';
import type { SliceCanvas } from './slice-canvas';
import type { Tissue } from './tissue-contrast';

/**
 * An irregular mass in the white matter: a ragged rim of living tumor that takes up contrast
 * agent, a dead core, and swelling that spreads along the white matter around it.
 */
export function gliomaPainter(spec: LesionSpec, canvas: SliceCanvas, seed: number): LesionPainter {
  const strength = spec.conspicuity ?? 1;
  const tint = (tissue: Tissue, below: number) => mix(below, canvas.contrast[tissue], strength);
  const softness = 1.4 / (spec.radius * canvas.width);
  return ({ across, down }, x, y, below) => {
    const away = Math.hypot(across, down * 0.92);
    const swelling =
      1 - away / 2.15 - 0.3 * fractalNoise(across * 0.7, down * 0.7 + 3, seed + 13, 3);
    const edema = smoothstep(0, 0.34, swelling) * mix(0.25, 0.95, valueAt(canvas.white, x, y));
    if (away > 2 && edema === 0) return { signal: below, mass: 0 };
    const texture = fractalNoise(across * 3.2, down * 3.2, seed + 9, 3);
    const around = mix(below, tint('edema', below) * (1 + 0.06 * texture), edema);
    const depth = 1 - away - 0.55 * fractalNoise(across * 0.95, down * 0.95, seed, 5);
    // The border is soft: tumor cells reach past what takes up contrast agent.
    const mass = smoothstep(-0.02 - softness, 0.04 + softness, depth);
    if (mass === 0) return { signal: around, mass };

    const nodules = clamp(0.28 + 1.5 * fractalNoise(across * 1.1 + 7, down * 1.1, seed + 5, 3));
    const shred = Math.abs(fractalNoise(across * 1.7, down * 1.7 + 9, seed + 21, 3));
    const shreds = 0.5 * smoothstep(0.25, 0.02, shred);
    const thickness = 0.07 + 0.55 * nodules;
    const core =
      smoothstep(thickness * 0.5, thickness * 1.2 + 0.1, depth) * (1 - 0.7 * shreds * nodules);
    const uptake = clamp(0.5 + 0.7 * nodules + 0.5 * texture, 0.2, 1.12);
    const rim = mix(tint('edema', below), tint('tumorRim', below), uptake);
    const dead = tint('necrosis', below) * (1 + 0.3 * texture);
    return { signal: mix(around, mix(rim, dead, core), mass), mass };
  };
}
