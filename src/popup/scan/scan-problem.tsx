import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import type { Problem, ProblemCode } from '../../problems/problem';
import { problemSentences } from '../../problems/problem-sentences';
import { Button } from '../../ui/button';

/** Problems that end with a fresh look at the page, in the words of the list. */
const PAGE_CHANGED: Partial<Record<ProblemCode, MessageKey>> = {
  'page-closed': 'scan_page_changed',
  'picture-gone': 'scan_picture_gone',
  interrupted: 'scan_result_gone',
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
        <p>{t(changed)}</p>
        <Button onPress={onStart}>{t('scan_start_again')}</Button>
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
