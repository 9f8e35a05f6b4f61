import { expect, it } from 'vitest';
import { volumeFinding } from '../../../../../src/workspace/volumes/check/volume-rule';
import {
  ruleWords,
  volumeNote,
  volumeVerdict,
} from '../../../../../src/workspace/volumes/check/volume-words';
import { outcomes } from '../made-up-volume';

const note = (letters: string) => volumeNote(volumeFinding(outcomes(letters), 5), letters.length);

it.each([
  [
    'nntttnx',
    'Slices 3 to 5 are each at or above the model’s threshold. 6 of the 7 slices look like a brain MRI.',
  ],
  [
    'nnntnnnn',
    'One slice is at or above the threshold, too few neighbors for a finding. Look at slice 4.',
  ],
  [
    'nttnnnt',
    '3 slices are at or above the threshold, too few neighbors for a finding. Look at slices 2 to 3.',
  ],
  [
    'nnntnx',
    'One slice is at or above the threshold, too few neighbors for a finding. Look at slice 4. 5 of the 6 slices look like a brain MRI.',
  ],
  ['nuuuun', 'Slices 2 to 5 lie in the range where the model does not decide.'],
  ['nnnn', 'No slice is at or above the threshold.'],
  ['xxxx', 'Only brain MRI is judged, and no slice looks like one.'],
  ['xxxt', 'Only brain MRI is judged, and 1 of the 4 slices look like one.'],
])('%s: %s', (letters, words) => expect(note(letters)).toBe(words));

it('never gives a bare all-clear', () =>
  expect(volumeVerdict('no_tumor')).toContain('does not rule one out'));

it('states the rule with its numbers', () =>
  expect(ruleWords(0.85)).toBe(
    'A tumor is reported where 3 or more neighboring slices, 10 mm or more from the first to the last, each reach 85%.',
  ));
