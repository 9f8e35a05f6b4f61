import { expect, test } from 'vitest';
import { presetThresholds } from '../../../src/engine/presets';
import { verdictOf } from '../../../src/engine/verdict';

const THRESHOLDS = { brainMri: 0.5, tumorLow: 0.3, tumorHigh: 0.7, hot: 0.5 };

test.each([
  [0.7, 0.5, 'tumor'],
  [0.6999, 0.5, 'uncertain'],
  [0.3001, 0.5, 'uncertain'],
  [0.3, 0.5, 'no_tumor'],
  [0, 1, 'no_tumor'],
  [1, 1, 'tumor'],
  [1, 0.4999, 'not_brain_mri'],
  [0, 0.4999, 'not_brain_mri'],
] as const)('pTumor %d, pBrainMri %d: %s', (pTumor, pBrainMri, verdict) => {
  expect(verdictOf({ pTumor, pBrainMri }, THRESHOLDS)).toBe(verdict);
});

test("the thresholds are the model's own", () => {
  const strict = { brainMri: 0.1, tumorLow: 0.05, tumorHigh: 0.95, hot: 0.5 };
  expect(verdictOf({ pTumor: 0.9, pBrainMri: 0.2 }, strict)).toBe('uncertain');
});

test('a preset moves the band, where the model has presets', () => {
  const presets = { moreSensitive: { tumorLow: 0.1, tumorHigh: 0.5 } };
  const picture = { pTumor: 0.6, pBrainMri: 1 };
  const judged = (preset: 'balanced' | 'more_sensitive', known?: typeof presets) => {
    const found = presetThresholds({ thresholds: THRESHOLDS, presets: known }, preset);
    return [verdictOf(picture, found.thresholds), found.preset];
  };
  expect(judged('balanced', presets)).toEqual(['uncertain', 'balanced']);
  expect(judged('more_sensitive', presets)).toEqual(['tumor', 'more_sensitive']);
  expect(judged('more_sensitive')).toEqual(['uncertain', 'balanced']);
});
