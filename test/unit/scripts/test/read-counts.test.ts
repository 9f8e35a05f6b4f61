import { describe, expect, it } from 'vitest';
import { readCounts } from '../../../../scripts/test/read-counts';
import { closingLine, sum } from '../../../../scripts/test/step';

describe('readCounts', () => {
  it('counts a plain step as one', () => {
    expect(readCounts('as-one', true, '')).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(readCounts('as-one', false, '')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  it('reads vitest’s report', () => {
    const report = JSON.stringify({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2 });
    expect(readCounts('vitest', false, report)).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });
  it('never calls a runner green that ended with an error', () => {
    const report = JSON.stringify({ numPassedTests: 7, numFailedTests: 0 });
    expect(readCounts('vitest', false, report).failed).toBe(1);
    expect(readCounts('vitest', false, '').failed).toBe(1);
    expect(readCounts('pytest', false, 'Segmentation fault').failed).toBe(1);
  });
  it('reads pytest’s summary', () => {
    const output = '....\n===== 1 failed, 21 passed, 2 skipped, 1 error in 9.12s =====\n';
    expect(readCounts('pytest', false, output)).toEqual({ passed: 21, failed: 2, skipped: 2 });
  });
});

it('closingLine gives the sum', () => {
  const counts = { passed: 1, failed: 2, skipped: 3 };
  expect(closingLine(sum(counts, counts))).toBe('2 passed, 4 failed, 6 skipped');
});
