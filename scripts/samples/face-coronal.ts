import type { SliceAnatomy } from './anatomy';
import type { AnatomyPen } from './anatomy-pen';
import { addFibers, crumple } from './crumple';
import { mapField, smoothstep, valueAt } from './field';
import { between, createRandom, stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

/** Muscles of one side, outward from the throat: pharynx, pterygoids, masseter, floor of the mouth. */
const muscles = [
  '0.2,1.3 0.3,1.25 0.34,1.6 0.36,2.1 0.3,2.6 0.16,2.6 0.2,1.9',
  '0.36,1.2 0.56,1.15 0.76,1.22 0.74,1.4 0.54,1.46 0.38,1.38',
  '0.44,1.5 0.54,1.5 0.7,1.75 0.74,2.1 0.66,2.14 0.54,1.86',
  '0.93,1.3 1.03,1.34 1.02,1.8 0.95,2.15 0.86,2.2 0.91,1.75',
  '0.16,2.5 0.4,2.5 0.5,2.8 0.3,3.1 0.14,3.1',
];

function paintSide(pen: AnatomyPen): void {
  for (const muscle of muscles) pen.shape(muscle, 'muscle', { softness: 6, opacity: 0.9 });
  pen.shape('0.5,2.3 0.72,2.28 0.74,2.5 0.6,2.62 0.46,2.56', 'muscle', { softness: 7, gain: 1.4 });
  // Temporal bone with the joint of the jaw, sphenoid bone, ramus of the jaw.
  pen.bone('0.5,1 0.78,0.98 0.98,0.86 1.04,0.98 0.9,1.12 0.62,1.1', 4, { gain: 0.8 });
  pen.bone('0.3,0.94 0.5,1.02 0.5,1.12 0.3,1.1', 3);
  pen.bone('0.8,1.16 0.92,1.15 0.9,1.3 0.87,1.7 0.82,2.15 0.75,2.2 0.78,1.7 0.8,1.3', 3.4, {
    gain: 1.1,
  });
  pen.disc([0.44, 1.68], [3, 4], 'air', { opacity: 0.8, softness: 3 });
  pen.disc([0.4, 2.25], [4.5, 5], 'vein', { opacity: 0.6, softness: 4 });
}

function paintMiddle(pen: AnatomyPen): void {
  pen.bone('-0.34,0.94 -0.14,0.9 0.14,0.9 0.34,0.94 0.3,1.2 0,1.24 -0.3,1.2', 3, { gain: 1.1 });
  pen.shape('-0.2,0.99 0,0.97 0.2,0.99 0.18,1.13 0.01,1.17 -0.18,1.13', 'mucosa', { softness: 4 });
  pen.shape('-0.17,1.01 0,0.99 0.17,1.01 0.15,1.11 0.01,1.14 -0.15,1.11', 'air', { softness: 4 });
  pen.line('0.01,0.98 -0.02,1.16', [1, 1], 'marrow', { opacity: 0.7 });
  pen.shape('-0.24,1.3 0,1.25 0.24,1.3 0.2,1.5 0.1,1.62 -0.1,1.62 -0.2,1.5', 'mucosa', {
    softness: 6,
    opacity: 0.9,
  });
  pen.shape('-0.14,1.36 0,1.33 0.14,1.36 0.1,1.46 0,1.5 -0.1,1.46', 'air', { softness: 5 });
  pen.shape('-0.22,1.7 0,1.66 0.22,1.7 0.26,2.2 0.1,2.4 -0.1,2.4 -0.26,2.2', 'muscle', {
    softness: 8,
    gain: 1.25,
  });
  pen.shape('-0.04,1.75 0.04,1.75 0.08,2.2 0.1,2.9 -0.1,2.9 -0.07,2.2', 'air', {
    softness: 9,
    opacity: 0.85,
  });
}

/**
 * What lies below the brain in a coronal slice: skull base, sinus, pharynx, muscles and jaws.
 * `cavity` and
 * `head` are the distances to the skull's inside and to the skin, which stay as they are.
 */
export function paintCoronalFace(
  canvas: SliceCanvas,
  pen: AnatomyPen,
  { cavity, head }: SliceAnatomy,
  seed: number,
): void {
  const random = createRandom(stageSeed(seed, 'coronal-face'));
  const before = canvas.signal.data.slice();
  pen.shape(
    '-0.98,1.1 0,1 0.98,1.1 0.98,1.8 0.86,2.4 0.8,3.3 -0.8,3.3 -0.86,2.4 -0.98,1.8',
    'muscle',
    {
      softness: 22,
      opacity: 0.55,
      gain: 1.2,
    },
  );
  paintSide(pen);
  paintSide(pen.mirror);
  paintMiddle(pen);
  for (let count = 0; count < 90; count++) {
    const side = random() < 0.5 ? pen : pen.mirror;
    const u = between(random, 0.08, 1);
    const v = between(random, 0.98, 2.7);
    const lean = between(random, -0.06, 0.06);
    const tissue = (['fat', 'fat', 'air', 'muscle', 'mucosa'] as const)[Math.floor(random() * 5)];
    const widths = [between(random, 0.3, 2.2), 0.2] as const;
    side.line(
      [
        [u, v],
        [u + lean, v + between(random, 0.04, 0.22)],
      ],
      widths,
      tissue ?? 'fat',
      { opacity: 0.6, softness: 3 },
    );
  }
  const below = (x: number, y: number) =>
    smoothstep(0.75, 1.05, (y - 186) / 122) * smoothstep(-1, 7, valueAt(cavity, x, y, 99));
  crumple(canvas, seed, (x, y) => 15 * below(x, y) * smoothstep(-4, -30, valueAt(head, x, y, 9)));
  addFibers(canvas, seed, { across: 12, down: 40 }, (x, y) => 0.6 * below(x, y));
  // The coil's sensitivity ends at the neck; above the base nothing changes.
  const faded = mapField(canvas.signal, (value, x, y) => {
    const share = below(x, y);
    const coil = 1 - 0.45 * smoothstep(390, 520, y);
    const inHead = smoothstep(0.9, -0.9, valueAt(head, x, y, 9));
    return value * coil * inHead * share + (before[y * canvas.width + x] ?? 0) * (1 - share);
  });
  canvas.signal.data.set(faded.data);
}
