import { t } from '../i18n/t';
import type { Problem } from '../problems/problem';
import { problemSentences } from '../problems/problem-sentences';
import { VerdictIcon } from './verdict-icon';

/** A problem in words: what happened, what to do, and the code to report it by. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const { what, advice } = problemSentences(problem);
  return (
    <div class="nl-problem">
      <h2 class="nl-verdict">
        <VerdictIcon outcome="error" />
        <span>{what}</span>
      </h2>
      <p class="nl-note">{advice}</p>
      <p class="nl-small nl-code">{t('card_problem_code', { code: problem.code })}</p>
    </div>
  );
}
