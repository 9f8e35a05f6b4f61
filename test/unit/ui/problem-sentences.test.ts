import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../../src/problems/problem';
import { problemSentences } from '../../../src/problems/problem-sentences';

describe.each(PROBLEM_CODES)('%s', (code) => {
  it.each([undefined, '', '403'])('has two whole sentences (detail %j)', (detail) => {
    const problem = detail === undefined ? { code } : { code, detail };
    for (const sentence of Object.values(problemSentences(problem))) {
      expect(sentence).toMatch(/^[A-Z].*[A-Za-z0-9)]\.$/);
      expect(sentence).not.toMatch(/you have|undefined|\(\)/i);
    }
  });
});

it('puts in the one fact that differs', () => {
  expect(problemSentences({ code: 'server-refused', detail: '403' }).what).toBe(
    'The site refused to hand out the picture (403).',
  );
});

it.each([
  ['CT', 'This DICOM file holds another kind of picture, not an MRI (CT).'],
  ['ultrasound', 'This DICOM file holds another kind of picture, not an MRI (ultrasound).'],
  [undefined, 'This DICOM file holds another kind of picture, not an MRI.'],
])('names the other modality %s', (detail, sentence) => {
  const problem = { code: 'other-modality' as const, ...(detail && { detail }) };
  expect(problemSentences(problem).what).toBe(sentence);
});

it('names what a file holds in place of a picture', () => {
  const problem = { code: 'no-picture' as const, detail: 'a structured report' };
  expect(problemSentences(problem).what).toBe(
    'This DICOM file holds a structured report and no picture.',
  );
});
