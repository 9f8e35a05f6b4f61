import { describe, expect, it } from 'vitest';
import type { OwnModel } from '../../../../src/engine/own-model/own-model-schema';
import { ownProbabilities } from '../../../../src/engine/own-model/own-probabilities';

const labels = (...means: OwnModel['labels'][number]['means'][]) =>
  means.map((meaning) => ({ name: meaning, means: meaning }));

describe('ownProbabilities', () => {
  it('divides tumors by what is a brain, and keeps the types', () => {
    const four = labels('glioma', 'tumor', 'no_tumor', 'not_brain_mri');
    const found = ownProbabilities([0.2, 0.1, 0.2, 0.5], { output: 'softmax', labels: four });
    expect(found.pBrainMri).toBeCloseTo(0.5);
    expect(found.pTumor).toBeCloseTo(0.6);
    expect(found.pTypes.glioma).toBeCloseTo(0.4);
    expect(found.pTypes.pituitary).toBe(0);
  });

  it('has no share to give where nothing is a brain', () => {
    const three = labels('tumor', 'no_tumor', 'not_brain_mri');
    const found = ownProbabilities([0, 0, 1], { output: 'softmax', labels: three });
    expect(found).toMatchObject({ pTumor: 0, pBrainMri: 0 });
  });

  it('takes one number for the second of two labels', () => {
    const two = labels('tumor', 'no_tumor');
    const found = ownProbabilities([0.9], { output: 'sigmoid', labels: two });
    expect(found.pTumor).toBeCloseTo(0.1);
    expect(found.pBrainMri).toBe(1);
  });

  it('turns logits into shares, however large', () => {
    const two = labels('no_tumor', 'tumor');
    expect(ownProbabilities([1000, 1000], { output: 'logits', labels: two }).pTumor).toBe(0.5);
    expect(ownProbabilities([-2000, 2000], { output: 'logits', labels: two }).pTumor).toBe(1);
  });

  it.each([
    ['another number of outputs', [0.5, 0.3, 0.2], 'softmax', /3 numbers for 2/],
    ['what is no number', [Number.NaN, 1], 'logits', /not a number/],
    ['more than 1', [0.5, 3], 'softmax', /logits\?/],
    ['a sum that is not 1', [0.5, 0.9], 'softmax', /add up to 1\.40/],
    ['two numbers for a sigmoid', [0.5, 0.5], 'sigmoid', /2 numbers for 1/],
  ] as const)('refuses %s', (_, numbers, output, sentence) => {
    const two = labels('no_tumor', 'tumor');
    expect(() => ownProbabilities(numbers, { output, labels: two })).toThrow(sentence);
  });
});
