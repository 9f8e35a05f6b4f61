import { expect, test } from 'vitest';
import { engineProblem } from '../../../src/engine/engine-problem';
import { ProblemError } from '../../../src/problems/problem';

test.each([
  [new Error('Aborted(OOM). Out of memory'), 'out-of-memory'],
  [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
  [new WebAssembly.RuntimeError('unreachable'), 'engine-crashed'],
  ['a thrown string', 'engine-crashed'],
])('%s becomes %s', (error, code) => {
  expect(engineProblem(error)).toMatchObject({ code });
});

test('what was thrown on purpose stays as it is', () => {
  const problem = new ProblemError('engine-timeout', 'predict');
  expect(engineProblem(problem)).toBe(problem);
});
