import { expect, test } from 'vitest';
import { ownInput } from '../../../../src/engine/own-model/own-input';

/** A square of one grey, so that resizing changes nothing. */
const grey = (value: number, width = 32, height = 32) => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(value),
});
const input = { size: 16, channels: 1, fit: 'stretch', scaling: 'unit' } as const;

test.each([
  [{ scaling: 'unit' }, 51, 0.2],
  [{ scaling: 'signed' }, 0, -1],
  [{ scaling: 'signed' }, 255, 1],
  [{ scaling: 'bytes' }, 51, 51],
  [{ scaling: 'standard', mean: [0.1], std: [0.5] }, 51, 0.2],
] as const)('%j makes of %d %d', (change, value, wanted) => {
  const values = ownInput(grey(value), { ...input, ...change, mean: [0.1], std: [0.5] });
  expect(values).toHaveLength(256);
  for (const found of values) expect(found).toBeCloseTo(wanted, 5);
});

test('three channels lie beside each other, each with its own mean', () => {
  const values = ownInput(grey(255), {
    ...input,
    channels: 3,
    scaling: 'standard',
    mean: [0, 0.5, 1],
    std: [1, 1, 1],
  });
  expect([...values.slice(0, 6)]).toEqual([1, 0.5, 0, 1, 0.5, 0]);
});

test('a letterbox has black bars, a stretch has none', () => {
  const wide = grey(255, 32, 16);
  const rows = (fit: 'letterbox' | 'stretch') => {
    const values = ownInput(wide, { ...input, fit });
    return [values[0], values[16 * 8 + 8]];
  };
  expect(rows('letterbox')).toEqual([0, 1]);
  expect(rows('stretch')).toEqual([1, 1]);
});
