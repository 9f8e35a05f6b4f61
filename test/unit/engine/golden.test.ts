import { expect, test } from 'vitest';
import { checkGolden, goldenDeviation, goldenPixels } from '../../../src/engine/golden';
import { tinyModel } from './tiny-model';

const CELLS = [0.1, 0.2, 0.3, 0.4];
const LOGITS = { glioma: 0, meningioma: 0, no_tumor: 0, pituitary: 0, not_brain_mri: 0 };
// Equal logits: three of four labels of a brain are tumors, four of five are of a brain.
const { metadata } = tinyModel({ map: CELLS, pTumor: 0.75, pBrainMri: 0.8 });
const [golden] = metadata.golden;
if (!golden) throw new Error('no golden picture');

const outputs = (logits = LOGITS, map = CELLS) => ({ logits, map: Float32Array.from(map) });

test('the pixels are base64', () => {
  expect([...goldenPixels(golden).pixels.subarray(0, 3)]).toEqual([0, 37, 74]);
});

test.each(['AAAA', '%%%%', ''])('pixels "%s" are damage', (pixels) => {
  expect(() => goldenPixels({ ...golden, pixels })).toThrow(
    expect.objectContaining({ code: 'model-damaged' }),
  );
});

test('the same values do not deviate; each of the three kinds counts', () => {
  const deviation = (found: ReturnType<typeof outputs>) =>
    goldenDeviation(golden, found, metadata.calibration);
  expect(deviation(outputs())).toBeLessThan(1e-7);
  expect(deviation(outputs(LOGITS, [0.1, 0.2, 0.3, 0.45]))).toBeCloseTo(0.05, 6);
  expect(deviation(outputs({ ...LOGITS, not_brain_mri: 1 }))).toBeGreaterThan(0.1);
  expect(deviation(outputs({ ...LOGITS, no_tumor: 1 }))).toBeGreaterThan(0.1);
  expect(deviation(outputs(LOGITS, [0.1]))).toBe(Number.POSITIVE_INFINITY);
});

test('checkGolden gives the worst of all pictures', async () => {
  const second = { ...golden, map: [0.1, 0.2, 0.3, 0.7] };
  const subject = {
    metadata: { ...metadata, golden: [second, golden] },
    predictPixels: async () => ({ ...outputs(), inferenceMs: 1 }),
  };
  expect(await checkGolden(subject)).toBeCloseTo(0.3, 6);
});
