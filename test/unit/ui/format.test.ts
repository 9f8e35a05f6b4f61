import { expect, it } from 'vitest';
import { bandWords, decisionBand } from '../../../src/ui/decision-band';
import { formatDuration } from '../../../src/ui/format-duration';
import { formatPercent } from '../../../src/ui/format-percent';
import { findingOf } from './made-up';

it.each([
  [0, '< 1%'],
  [0.004, '< 1%'],
  [0.01, '1%'],
  [0.476, '48%'],
  [0.99, '99%'],
  [0.996, '> 99%'],
  [1, '> 99%'],
])('writes the probability %f as %s', (probability, words) => {
  expect(formatPercent(probability)).toBe(words);
});

it.each([
  [0.2, '< 1 ms'],
  [31.2, '31 ms'],
  [999.4, '999 ms'],
  [999.6, '1.0 s'],
  [1234, '1.2 s'],
])('writes %f ms as %s', (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});

it('says the decision band of the model that made the finding', () => {
  const finding = { ...findingOf('tumor', 0.9), thresholds: { tumorLow: 0.3, tumorHigh: 0.6 } };
  const band = decisionBand(finding);
  expect(band && bandWords(band)).toBe('Undecided from 30% to 60%');
});
