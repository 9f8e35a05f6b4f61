import type { Problem, ProblemCode } from '../../problems/problem';
import { problemSentences } from '../../problems/problem-sentences';
import { Button } from '../../ui/button';

/** Problems that end with a fresh look at the page, in the words of the list. */
const PAGE_CHANGED: Partial<Record<ProblemCode, string>> = {
  'page-closed': 'The page has changed since its pictures were checked.',
  'picture-gone': 'The page no longer shows this picture.',
  interrupted: 'This result is no longer kept.',
};

export interface ScanProblemProps {
  problem: Problem;
  onStart: () => void;
}

/** Why a wish could not be met, and what helps. */
export function ScanProblem({ problem, onStart }: ScanProblemProps) {
  const changed = PAGE_CHANGED[problem.code];
  if (changed) {
    return (
      <div class="scan-notice" role="alert">
        <p>{changed}</p>
        <Button onPress={onStart}>Check this page again</Button>
      </div>
    );
  }
  const { what, advice } = problemSentences(problem);
  return (
    <div class="scan-notice" role="alert">
      <p>
        {what} {advice}
      </p>
    </div>
  );
}
