import type { AnatomyPen } from './anatomy-pen';
import { between, type Random } from './random';

/** Vertebrae with discs, spines, and the muscles before and behind them. */
export function paintNeck(pen: AnatomyPen, random: Random): void {
  const muscle = '0.42,1.18 0.66,1.02 0.84,1.02 0.8,1.6 0.74,2.4 0.76,2.9 0.4,2.9 0.4,2 0.38,1.5';
  pen.shape(muscle, 'muscle', { softness: 10, gain: 1.1 });
  for (let strand = 0; strand < 12; strand++) {
    const u = between(random, 0.44, 0.78);
    const v = between(random, 1.05, 2);
    pen.line(
      [
        [u + 0.05, v],
        [u, v + 0.4],
        [u - 0.02, v + 0.9],
      ],
      [0.3, between(random, 0.6, 2.6)],
      'fat',
      {
        softness: 5,
        opacity: 0.55,
      },
    );
  }
  pen.line('0.02,1.12 -0.02,1.5 0,2.1 0.02,2.75', [3, 5], 'muscle', { softness: 4 });
  pen.bone('0.1,1.1 0.15,1.12 0.19,1.35 0.2,1.62 0.06,1.62 0.06,1.36', 1.8, { gain: 1.3 });
  pen.shape('0.02,1.17 0.07,1.16 0.07,1.28 0.02,1.28', 'marrow', { softness: 3, gain: 1.3 });
  for (let level = 0; level < 4; level++) {
    const top = 1.68 + level * 0.275;
    const lean = 0.01 * level - 0.005;
    pen.bone(
      [
        [0.065 + lean, top],
        [0.13 + lean, top + 0.012],
        [0.195 + lean, top],
        [0.185 + lean, top + 0.1],
        [0.198 + lean, top + 0.21],
        [0.13 + lean, top + 0.2],
        [0.06 + lean, top + 0.21],
        [0.07 + lean, top + 0.1],
      ],
      1.8,
      { gain: between(random, 1.15, 1.4) },
    );
    pen.line(
      [
        [0.075 + lean, top + 0.243],
        [0.185 + lean, top + 0.243],
      ],
      [2, 2],
      'muscle',
      { gain: 1.2, softness: 2.4 },
    );
  }
  for (const [u, v] of [
    [0.45, 1.24],
    [0.5, 1.56],
    [0.46, 1.86],
    [0.47, 2.14],
    [0.49, 2.42],
  ] as const) {
    const shift = between(random, -0.02, 0.02);
    pen.bone(
      [
        [u - 0.05, v + shift],
        [u + 0.05, v + 0.02 + shift],
        [u + 0.1, v + 0.09],
        [u + 0.03, v + 0.1],
        [u - 0.05, v + 0.06],
      ],
      2,
      { gain: 1.2 },
    );
  }
}
