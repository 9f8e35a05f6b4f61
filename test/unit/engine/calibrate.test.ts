import { expect, test } from 'vitest';
import { calibrate } from '../../../src/engine/calibrate';

const PLAIN = {
  tumor: { temperature: 1, bias: 0 },
  type: { temperature: 1 },
  brainMri: { temperature: 1, bias: 0 },
  color: { limit: 0.35, slope: 20 },
};
const ZERO = { glioma: 0, meningioma: 0, no_tumor: 0, pituitary: 0, not_brain_mri: 0 };

test('equal logits count the labels: three of four are tumors, four of five brain MRIs', () => {
  const { pTumor, pTypes, pBrainMri } = calibrate(ZERO, PLAIN, 0);
  expect(pTumor).toBeCloseTo(3 / 4, 12);
  expect(pBrainMri).toBeCloseTo(4 / 5, 12);
  for (const share of Object.values(pTypes)) expect(share).toBeCloseTo(1 / 4, 12);
});

test('each logit raises what it stands for', () => {
  const glioma = calibrate({ ...ZERO, glioma: Math.log(7) }, PLAIN, 0);
  expect(glioma.pTumor).toBeCloseTo(9 / 10, 12);
  expect(glioma.pTypes.glioma).toBeCloseTo(7 / 10, 12);
  expect(glioma.pBrainMri).toBeCloseTo(10 / 11, 12);
  expect(calibrate({ ...ZERO, meningioma: Math.log(7) }, PLAIN, 0).pTypes.meningioma).toBeCloseTo(
    0.7,
  );
  expect(calibrate({ ...ZERO, pituitary: Math.log(7) }, PLAIN, 0).pTypes.pituitary).toBeCloseTo(
    0.7,
  );
  expect(calibrate({ ...ZERO, no_tumor: Math.log(9) }, PLAIN, 0).pTumor).toBeCloseTo(3 / 12, 12);
  const other = calibrate({ ...ZERO, not_brain_mri: Math.log(36) }, PLAIN, 0);
  expect(other.pBrainMri).toBeCloseTo(4 / 40, 12);
  expect(other.pTumor).toBeCloseTo(3 / 4, 12);
});

test("temperature divides a question's logit and the bias is added to it", () => {
  const calibration = {
    tumor: { temperature: 2, bias: -0.5 },
    type: { temperature: 4 },
    brainMri: { temperature: 0.5, bias: 1 },
    color: { limit: 0.2, slope: 5 },
  };
  const logits = { ...ZERO, glioma: 2 };
  const { pTumor, pTypes, pBrainMri } = calibrate(logits, calibration, 0);
  const tumors = Math.log(Math.exp(2) + 2);
  expect(logit(pTumor)).toBeCloseTo(tumors / 2 - 0.5, 10);
  expect(logit(pBrainMri)).toBeCloseTo(Math.log(Math.exp(2) + 3) / 0.5 + 1, 10);
  expect(pTypes.glioma / pTypes.pituitary).toBeCloseTo(Math.exp(2 / 4), 10);
});

test('color above the limit takes off its slope, before temperature and bias', () => {
  const brainMri = { temperature: 2, bias: 0.5 };
  const calibration = { ...PLAIN, brainMri, color: { limit: 0.3, slope: 10 } };
  const margin = (color: number) => logit(calibrate(ZERO, calibration, color).pBrainMri);
  expect(margin(0)).toBeCloseTo(Math.log(4) / 2 + 0.5, 10);
  expect(margin(0.3)).toBeCloseTo(margin(0), 10);
  expect(margin(0.5)).toBeCloseTo((Math.log(4) - 10 * 0.2) / 2 + 0.5, 10);
  expect(calibrate(ZERO, calibration, 1).pTumor).toBe(calibrate(ZERO, calibration, 0).pTumor);
});

test.each([1000, -1000])('a logit of %i gives probabilities, not NaN', (glioma) => {
  const { pTumor, pTypes, pBrainMri } = calibrate({ ...ZERO, glioma }, PLAIN, 0);
  for (const p of [pTumor, pBrainMri, ...Object.values(pTypes)]) {
    expect(p).toBeGreaterThanOrEqual(0);
    expect(p).toBeLessThanOrEqual(1);
  }
  expect(pTypes.glioma + pTypes.meningioma + pTypes.pituitary).toBeCloseTo(pTumor, 12);
});

function logit(p: number): number {
  return Math.log(p / (1 - p));
}
