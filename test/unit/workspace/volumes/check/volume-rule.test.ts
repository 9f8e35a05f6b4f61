import { describe, expect, it } from 'vitest';
import {
  longestStretch,
  volumeFinding,
} from '../../../../../src/workspace/volumes/check/volume-rule';
import { outcomes } from '../made-up-volume';

const verdict = (letters: string, between: number | null = 5) =>
  volumeFinding(outcomes(letters), between).verdict;

describe('a tumor', () => {
  it.each([
    ['three neighbors that reach 10 mm', 'nnnttnnntttnn', 5, 'tumor'],
    ['two neighbors', 'nnnnttnnnn', 5, 'uncertain'],
    ['three that are apart', 'ntntntnnnn', 5, 'uncertain'],
    ['three neighbors, a slice that is no brain MRI among them', 'nnnttxtnn', 5, 'uncertain'],
    ['three neighbors that reach 4 mm', 'nnnntttnnnn', 2, 'uncertain'],
    ['eleven of 1 mm, which reach 10 mm', `nn${'t'.repeat(11)}nn`, 1, 'tumor'],
    ['ten of 1 mm, which reach 9 mm', `nn${'t'.repeat(10)}nn`, 1, 'uncertain'],
    ['three neighbors where distances are unknown', 'nnntttnn', null, 'tumor'],
    ['all of a volume of two', 'tt', 5, 'tumor'],
    ['one of a volume of two', 'tn', 5, 'uncertain'],
  ] as const)('from %s', (_, letters, between, expected) =>
    expect(verdict(letters, between)).toBe(expected),
  );

  it('is told by the longest stretch', () =>
    expect(volumeFinding(outcomes('tttnttttn'), 5).stretch).toEqual({ first: 4, last: 7 }));
});

it('is not told from the maximum alone', () =>
  expect(verdict(`${'n'.repeat(30)}t`)).toBe('uncertain'));

it.each([
  ['nnnuuunnn', 'uncertain'],
  ['nnnutunnn', 'uncertain'],
  ['nnuunnuunn', 'no_tumor'],
  ['nnnnnn', 'no_tumor'],
])('%s is %s', (letters, expected) => expect(verdict(letters)).toBe(expected));

it.each([
  ['xxxxxx', 'not_brain_mri'],
  ['xxttxx', 'not_brain_mri'],
  ['xxtttx', 'tumor'],
  [`ttt${'x'.repeat(40)}`, 'not_brain_mri'],
  ['x', 'not_brain_mri'],
  ['n', 'no_tumor'],
])('%s is %s by what looks like a brain MRI', (letters, expected) =>
  expect(verdict(letters)).toBe(expected),
);

it('counts what it rests on', () =>
  expect(volumeFinding(outcomes('xnttnu'), 5)).toMatchObject({ brain: 5, above: 2 }));

it('finds the first of equally long stretches', () => {
  expect(longestStretch(outcomes('nttnttn'), ['tumor'])).toEqual({ first: 1, last: 2 });
  expect(longestStretch(outcomes('nnn'), ['tumor'])).toBeNull();
});
