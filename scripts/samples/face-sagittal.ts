import type { SliceAnatomy } from './anatomy';
import type { AnatomyPen } from './anatomy-pen';
import { addFibers, crumple } from './crumple';
import { mapField, smoothstep, valueAt } from './field';
import { paintNeck } from './neck-sagittal';
import { between, createRandom, type Random, stageSeed } from './random';
import type { SliceCanvas } from './slice-canvas';

const throat = '-0.36,0.98 -0.18,1 -0.1,1.2 -0.12,1.5 -0.14,1.8 -0.1,2.2 -0.08,2.75';
const tongue =
  '-1,1.24 -0.75,1.17 -0.45,1.2 -0.26,1.36 -0.22,1.7 -0.34,1.98 -0.6,1.98 -0.86,1.86 -1,1.6 -0.97,1.42';

/** Cartilage and turbinates fill the nose; air runs between them. */
function paintNose(pen: AnatomyPen, random: Random): void {
  pen.shape(
    '-1.1,0.42 -0.75,0.42 -0.46,0.46 -0.34,0.9 -0.4,1.04 -0.9,1.02 -1.12,0.9 -1.2,0.7',
    'mucosa',
    {
      softness: 8,
      gain: 0.85,
    },
  );
  for (let row = 0; row < 7; row++) {
    const v = 0.47 + row * 0.085;
    const start = between(random, -1.1, -0.85);
    const end = between(random, -0.5, -0.34);
    const lift = between(random, -0.03, 0.03);
    pen.line(
      [
        [start, v + 0.05],
        [-0.75, v + lift],
        [end, v + 0.03],
      ],
      [0.4, between(random, 0.6, 3.4)],
      'air',
      {
        softness: 4,
        opacity: 0.8,
      },
    );
  }
  pen.shape('-1.02,0.02 -0.99,0.02 -0.97,0.26 -1.03,0.3 -1.06,0.16', 'air', { softness: 4 });
  pen.shape('-0.46,0.46 -0.26,0.5 -0.2,0.6 -0.1,0.66 -0.14,0.8 -0.3,0.86 -0.45,0.74', 'bone', {
    softness: 4,
  });
  pen.shape('-0.44,0.5 -0.27,0.54 -0.2,0.64 -0.14,0.68 -0.18,0.78 -0.3,0.82 -0.43,0.72', 'air', {
    softness: 4,
  });
  pen.line('-0.33,0.5 -0.31,0.82', [0.8, 0.8], 'mucosa', { opacity: 0.8 });
}

function paintMouth(pen: AnatomyPen, random: Random): void {
  pen.line(throat, [10, 9], 'mucosa', { softness: 5 });
  pen.line(throat, [6.5, 6], 'air', { softness: 4 });
  pen.shape('-0.98,1.06 -0.6,1.04 -0.42,1.06 -0.42,1.12 -0.7,1.12 -0.98,1.16', 'marrow', {
    softness: 4,
    gain: 1.3,
  });
  pen.line('-0.42,1.09 -0.28,1.14 -0.2,1.3 -0.19,1.42', [5, 4], 'muscle', {
    softness: 4,
    gain: 1.1,
  });
  pen.shape(tongue, 'muscle', { softness: 7, gain: 1.12 });
  pen.line('-0.99,1.22 -0.75,1.145 -0.45,1.165 -0.3,1.28', [0.7, 1.2], 'air', {
    opacity: 0.7,
    softness: 2.4,
  });
  pen.bone('-1.14,1.56 -1.06,1.54 -1.03,1.7 -1.05,1.86 -1.13,1.84 -1.16,1.7', 3, { gain: 1.4 });
  pen.shape('-1.14,1.12 -1.07,1.12 -1.06,1.24 -1.12,1.24', 'bone', { softness: 3 });
  pen.shape('-1.14,1.3 -1.07,1.3 -1.06,1.44 -1.12,1.44', 'bone', { softness: 3 });
  // The tongue's muscle fans out from the chin, with fat between its strands.
  for (let strand = 0; strand < 9; strand++) {
    const angle = -1.35 + strand * 0.19 + between(random, -0.05, 0.05);
    const reach = between(random, 0.3, 0.62);
    const from = [-0.96 + 0.12 * Math.cos(angle), 1.78 + 0.12 * Math.sin(angle)] as const;
    const to = [-0.96 + reach * Math.cos(angle), 1.78 + reach * Math.sin(angle)] as const;
    pen.line([from, to], [2.4, 0.4], 'fat', { opacity: 0.28, softness: 6 });
  }
  pen.disc([-0.4, 2.07], [5, 4], 'marrow', { softness: 4 });
  pen.line('-0.2,1.62 -0.24,1.8 -0.2,1.98', [2, 2.5], 'muscle', { softness: 3 });
}

/**
 * Face and neck of a slice through the middle of the head. `cavity` and `head` are the
 * distances to the skull's inside and to the skin, which stay as they are.
 */
export function paintSagittalFace(
  canvas: SliceCanvas,
  pen: AnatomyPen,
  { cavity, head }: SliceAnatomy,
  seed: number,
): void {
  const random = createRandom(stageSeed(seed, 'sagittal-face'));
  const before = canvas.signal.data.slice();
  pen.shape('-1.12,0.95 -0.4,0.95 0,0.9 0,2.9 -0.5,2.9 -0.6,2 -1.1,1.8', 'muscle', {
    softness: 18,
    opacity: 0.5,
    gain: 1.2,
  });
  paintNose(pen, random);
  pen.bone('-0.14,0.6 -0.09,0.58 -0.03,0.7 0.07,0.9 0.13,1.06 0.07,1.1 -0.04,0.96 -0.16,0.76', 2, {
    gain: 1.6,
  });
  paintMouth(pen, random);
  paintNeck(pen, random);
  for (let count = 0; count < 70; count++) {
    const u = between(random, -1.15, 0);
    const v = between(random, 0.45, 2.4);
    const tissue = (['fat', 'air', 'muscle', 'mucosa'] as const)[Math.floor(random() * 4)];
    pen.line(
      [
        [u, v],
        [u + between(random, 0.02, 0.12), v + between(random, -0.06, 0.08)],
      ],
      [between(random, 0.3, 1.8), 0.2],
      tissue ?? 'fat',
      {
        opacity: 0.5,
        softness: 3,
      },
    );
  }
  const soft = (x: number, y: number) => {
    const face = smoothstep(215, 250, y) * smoothstep(255, 235, x - (y - 230) * 0.1);
    const low = smoothstep(300, 330, y);
    return Math.max(face, low) * smoothstep(-1, 8, valueAt(cavity, x, y, 99));
  };
  crumple(canvas, seed, (x, y) => 11 * soft(x, y) * smoothstep(-3, -24, valueAt(head, x, y, 9)));
  addFibers(canvas, seed, { across: 22, down: 16 }, (x, y) => 0.65 * soft(x, y));
  const faded = mapField(canvas.signal, (value, x, y) => {
    const share = soft(x, y);
    const coil = 1 - 0.5 * smoothstep(370, 520, y);
    const inHead = smoothstep(0.9, -0.9, valueAt(head, x, y, 9));
    return value * coil * inHead * share + (before[y * canvas.width + x] ?? 0) * (1 - share);
  });
  canvas.signal.data.set(faded.data);
}
