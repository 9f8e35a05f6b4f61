import { type Field, forEachPixel, mix, type Size, smoothstep, valueAt } from './field';
import { gliomaPainter } from './glioma';
import { type LesionPainter, type LesionSpec, lesionPlace } from './lesion-spec';
import { meningiomaPainter } from './meningioma';
import type { FractionBox } from './picture';
import { pituitaryPainter } from './pituitary';
import type { Displacement } from './placement';
import { stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

/** How the mass pushes the brain around it aside: most at its edge, fading over its own radius. */
export function massEffect(spec: LesionSpec | undefined, size: Size): Displacement {
  if (!spec) return (point) => point;
  const { centerX, centerY, radius } = lesionPlace(spec, size);
  const push = (spec.type === 'meningioma' ? 0.62 : 0.5) * radius;
  return ([x, y]) => {
    const dx = x - centerX;
    const dy = y - centerY;
    const away = Math.hypot(dx, dy) || 1;
    const shift = (push * Math.exp(-((away / (1.7 * radius)) ** 2))) / away;
    return [x + dx * shift, y + dy * shift];
  };
}

function painterFor(
  spec: LesionSpec,
  canvas: SliceCanvas,
  cavity: Field,
  seed: number,
): LesionPainter {
  switch (spec.type) {
    case 'glioma':
      return gliomaPainter(spec, canvas, seed);
    case 'meningioma':
      return meningiomaPainter(spec, canvas, cavity, seed);
    case 'pituitary':
      return pituitaryPainter(spec, canvas, seed);
  }
}

/**
 * Paints a mass onto a drawn slice. `cavity` is the distance to the inside of the skull (negative
 * inside); nothing but a pituitary mass leaves it.
 * @returns the box around the mass itself, without edema, in fractions of the picture.
 */
export function paintLesion(
  canvas: SliceCanvas,
  spec: LesionSpec,
  cavity: Field,
  seed: number,
): FractionBox {
  const { width, height, signal, kept } = canvas;
  const paint = painterFor(spec, canvas, cavity, stageSeed(seed, spec.type));
  const { centerX, centerY, radius } = lesionPlace(spec, canvas);
  const reach = radius * 2.9;
  let [left, top, right, bottom] = [width, height, 0, 0];
  forEachPixel(signal, (below, x, y) => {
    if (Math.abs(x - centerX) > reach || Math.abs(y - centerY) > reach) return;
    const inBrain = spec.type === 'pituitary' ? 1 : smoothstep(1, -1, valueAt(cavity, x, y, 99));
    if (inBrain === 0) return;
    const at = { across: (x - centerX) / radius, down: (y - centerY) / radius };
    const touch = paint(at, x, y, below);
    const index = y * width + x;
    signal.data[index] = mix(below, touch.signal, inBrain);
    if (touch.mass * inBrain < 0.5) return;
    kept.data[index] = 1;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + 1);
    bottom = Math.max(bottom, y + 1);
  });
  return {
    left: left / width,
    top: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}
