import { mix, smoothstep } from './field';
import type { LesionPainter, LesionSpec } from './lesion-spec';
import { fractalNoise } from './noise';
import type { SliceCanvas } from './slice-canvas';

/** How gradually the two bulges run into each other, in radii. */
const blend = 0.16;

/** A round bright mass that grows out of the sella and is pinched at its rim like a snowman. */
export function pituitaryPainter(
  spec: LesionSpec,
  canvas: SliceCanvas,
  seed: number,
): LesionPainter {
  const strength = spec.conspicuity ?? 1;
  const solid = canvas.contrast.pituitaryTumor;
  const softness = 1.3 / (spec.radius * canvas.width);
  return ({ across, down }, _x, _y, below) => {
    const upper = 0.8 - Math.hypot(across * 0.98, down + 0.26);
    const lower = 0.66 - Math.hypot(across * 0.94, down - 0.42);
    const joined = blend * Math.log(Math.exp(upper / blend) + Math.exp(lower / blend));
    const depth = joined - 0.04 - 0.1 * fractalNoise(across * 1.2, down * 1.2, seed, 3);
    const mass = smoothstep(-softness, softness, depth);
    if (mass === 0) return { signal: below, mass };
    const texture = fractalNoise(across * 1.8, down * 1.8, seed + 9, 4);
    const capsule = 0.12 * smoothstep(0.14, 0.04, depth);
    const inside = solid * (1 + 0.22 * texture + capsule);
    return { signal: mix(below, mix(below, inside, strength), mass), mass };
  };
}
