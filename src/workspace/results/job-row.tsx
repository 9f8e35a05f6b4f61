import { Component } from 'preact';
import { t } from '../../i18n/t';
import { problemSentences } from '../../problems/problem-sentences';
import type { Job } from '../../storage/job';
import { cardAttributes } from '../../ui/card-attributes';
import { formatPercent } from '../../ui/format-percent';
import { PictureName } from '../../ui/picture-name';
import { shownName } from '../../ui/shown-name';
import { stageLine } from '../../ui/stage-words';
import { VerdictIcon } from '../../ui/verdict-icon';
import { verdictWords } from '../../ui/verdict-words';

export interface JobRowProps {
  job: Job;
  selected: boolean;
  /** Must stay the same function from render to render. */
  onSelect: (id: string) => void;
}

/**
 * A job in the list. Each job has exactly one card for scripts and tests to read: its row, or, for
 * the selected job, the detail beside the list; so a selected row carries no attributes.
 */
export class JobRow extends Component<JobRowProps> {
  /**
   * Of 1,000 rows, only those of changed jobs are drawn again. (A node kept by `useMemo` would do
   * that too, but with it the whole list as it was then: 160 MB after 500 pictures.)
   */
  override shouldComponentUpdate(next: JobRowProps): boolean {
    const { job, selected, onSelect } = this.props;
    return next.job !== job || next.selected !== selected || next.onSelect !== onSelect;
  }

  override render({ job, selected, onSelect }: JobRowProps) {
    const { icon, words, percent } = outcome(job);
    return (
      <article aria-label={shownName(job.name)} {...(selected ? {} : cardAttributes(job))}>
        <button
          type="button"
          class="ws-row"
          aria-current={selected ? 'true' : undefined}
          onClick={() => onSelect(job.id)}
        >
          {icon === null ? <span class="ws-busy" /> : <VerdictIcon outcome={icon} />}
          <span class="ws-row-text">
            <PictureName name={job.name} />
            <span class="nl-small">{words}</span>
          </span>
          <span class="nl-small">{percent}</span>
        </button>
      </article>
    );
  }
}

function outcome({ state }: Job) {
  switch (state.kind) {
    case 'working':
      return { icon: null, words: stageLine(state.stage), percent: '' };
    case 'failed':
      return { icon: 'error', words: problemSentences(state.problem).what, percent: '' } as const;
    case 'done': {
      const { verdict, pTumor, model } = state.finding;
      const percent = verdict === 'not_brain_mri' ? '' : formatPercent(pTumor);
      const said = verdictWords(verdict);
      const words =
        model.own === undefined
          ? said
          : t('results_by_own_model', { verdict: said, model: model.own });
      return { icon: verdict, words, percent };
    }
  }
}
