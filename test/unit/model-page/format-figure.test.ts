import { describe, expect, it } from 'vitest';
import { changeName } from '../../../src/model-page/change-words';
import { labelName, sourceName } from '../../../src/model-page/words';
import {
  formatAreaInterval,
  formatChange,
  formatChangeInterval,
  formatCount,
  formatEnd,
  formatInterval,
  formatMillions,
  formatPoints,
  formatShare,
  outOfHundred,
} from '../../../src/ui/format-figure';

describe('shares', () => {
  it.each([
    [0.8609, '86%'],
    [0.9902, '99%'],
    [0.9967, '99.7%'],
    [0.99996, '99.9%'],
    [1, '100%'],
    [0.0017, '0.2%'],
    [0.0001, '< 0.1%'],
    [0, '0%'],
  ])('writes %d as %s: all and none only where it was all or none', (share, words) => {
    expect(formatShare(share)).toBe(words);
  });

  it('writes intervals with one unit', () => {
    expect(formatInterval([0.96, 0.9223, 0.9902])).toBe('92% to 99%');
    expect(formatInterval([0.996, 0.9865, 1])).toBe('99% to 100%');
    expect(formatAreaInterval([0.97, 0.95, 0.9924])).toBe('0.950 to 0.992');
  });

  it.each([
    [0.9628, 96],
    [0.9967, 99],
    [0.0004, 1],
    [1, 100],
    [0, 0],
  ])('counts %d as %d of a hundred, and never rounds an error away', (share, count) => {
    expect(outOfHundred(share)).toBe(count);
  });
});

describe('other numbers', () => {
  it('writes changes in points with their sign', () => {
    expect([0.0123, -0.0481, -0.0002].map(formatChange)).toEqual(['+1.2', '−4.8', '0']);
    expect(formatChangeInterval([0, -0.06, 0.012])).toBe('−6.0 to +1.2');
    expect(formatPoints(0.0157)).toBe('1.6');
    expect([0.5, -25, 10].map(formatEnd)).toEqual(['0.5', '−25', '10']);
  });

  it('groups thousands and shortens millions', () => {
    expect([61, 5146, 1_234_567].map(formatCount)).toEqual(['61', '5,146', '1,234,567']);
    expect([14, 5_640_000].map(formatMillions)).toEqual(['14', '5.6 million']);
  });
});

it('puts the short names of `training/` into words, and leaves unknown ones as they are', () => {
  expect(
    ['jpeg-30', 'rotate-20', 'gamma-0.7', 'mirror', 'zoom-9', 'toString'].map(changeName),
  ).toEqual(['JPEG of quality 30', 'Turned by 20°', 'Gamma 0.7', 'Mirrored', 'zoom-9', 'toString']);
  expect(['tcga', 'hospital-7', 'constructor'].map(sourceName)).toEqual([
    'TCGA',
    'hospital-7',
    'constructor',
  ]);
  expect(['no_tumor', 'abscess'].map(labelName)).toEqual(['No tumor', 'abscess']);
});
