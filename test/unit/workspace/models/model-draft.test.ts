import { describe, expect, it } from 'vitest';
import { guessMeaning } from '../../../../src/workspace/models/guess-meaning';
import { describedBy, draftOf } from '../../../../src/workspace/models/model-draft';

describe('guessMeaning', () => {
  it.each([
    ['glioma_tumor', 'glioma'],
    ['Meningioma', 'meningioma'],
    ['pituitary', 'pituitary'],
    ['no_tumor', 'no_tumor'],
    ['notumor', 'no_tumor'],
    ['no', 'no_tumor'],
    ['yes', 'tumor'],
    ['Healthy', 'no_tumor'],
    ['not a brain', 'not_brain_mri'],
  ])('takes %s for %s', (name, meaning) => {
    expect(guessMeaning(name)).toBe(meaning);
  });
});

describe('describedBy', () => {
  const draft = {
    ...draftOf(null, { size: 150, channels: 3 }),
    name: 'Net',
    labels: 'no\n\nyes\n',
  };

  it('gives the description that was typed', () => {
    expect(
      describedBy({ ...draft, scaling: 'standard', mean: '0.5', std: '0.2 0.2, 0.2' }),
    ).toEqual({
      name: 'Net',
      input: {
        size: 150,
        channels: 3,
        fit: 'stretch',
        scaling: 'standard',
        mean: [0.5],
        std: [0.2, 0.2, 0.2],
      },
      output: 'softmax',
      labels: [
        { name: 'no', means: 'no_tumor' },
        { name: 'yes', means: 'tumor' },
      ],
    });
  });

  it('comes back as it was', () => {
    const described = describedBy(draft);
    if (typeof described === 'string') throw new Error(described);
    expect(describedBy(draftOf(described, { size: null, channels: null }))).toEqual(described);
  });

  it.each([
    [{ name: '  ' }, /name/],
    [{ size: 'wide' }, /whole number from 16/],
    [{ size: '5000' }, /whole number from 16/],
    [{ labels: 'yes' }, /two labels/],
    [{ labels: 'yes\nglioma' }, /no label stands for “no tumor”/i],
    [{ labels: 'no\nhealthy' }, /no label stands for a tumor/i],
    [{ scaling: 'standard', mean: 'x' }, /Mean/],
    [{ output: 'sigmoid', labels: 'no\nyes\nglioma' }, /two labels/],
  ] as const)('says what is wrong with %j', (change, sentence) => {
    expect(describedBy({ ...draft, ...change })).toMatch(sentence);
  });
});
