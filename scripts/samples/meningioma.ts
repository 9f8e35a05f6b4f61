import { type Field, mix, smoothstep, valueAt } from './field';
import type { LesionPainter, LesionSpec } from './lesion-spec';
import { fractalNoise } from './noise';
import type { SliceCanvas } from './slice-canvas';

/**
 * A bright, even mass with a sharp border that sits on the dura with a broad base: a cleft of CSF
 * parts it from the brain, and the dura beside it is thickened. `cavity` is the distance to the
 * inside of the skull.
 */
export function meningiomaPainter(
  spec: LesionSpec,
  canvas: SliceCanvas,
  cavity: Field,
  seed: number,
): LesionPainter {
  const strength = spec.conspicuity ?? 1;
  const radius = spec.radius * canvas.width;
  const solid = canvas.contrast.tumorSolid;
  const csf = canvas.contrast.csf;
  const dura = canvas.contrast.tumorRim;
  const swollen = canvas.contrast.edema;
  return ({ across, down }, x, y, below) => {
    const away = Math.hypot(across, down);
    if (away > 2.2) return { signal: below, mass: 0 };
    const inner = -valueAt(cavity, x, y, 9) - 0.6;
    const lobes = fractalNoise(across * 1.1, down * 1.1, seed, 3);
    const edge = (1 - away - 0.13 * lobes) * radius;
    const reach = away + 0.35 * fractalNoise(across, down + 5, seed + 3, 2);
    const edema = 0.75 * smoothstep(1.85, 1.2, reach) * valueAt(canvas.white, x, y);
    const cleft = 0.65 * smoothstep(-3.6, -1.4, edge) * smoothstep(0, 2, inner);
    const tail =
      smoothstep(-1.4, 0.4, inner) * smoothstep(4, 1.4, inner) * smoothstep(1.9, 1.15, away);
    const mass = smoothstep(-1.1, 1.1, Math.min(edge, inner));
    const texture = fractalNoise(across * 3, down * 3, seed + 9, 3);
    const shade = 1 + 0.11 * texture + 0.1 * lobes;
    let signal = mix(below, swollen, edema * strength);
    signal = mix(signal, csf, cleft * strength);
    signal = mix(signal, dura, 0.8 * tail * strength);
    return { signal: mix(signal, mix(below, solid * shade, strength), mass), mass };
  };
}
