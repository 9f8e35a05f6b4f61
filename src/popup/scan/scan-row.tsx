import { plural, t } from '../../i18n/t';
import { problemSentences } from '../../problems/problem-sentences';
import type { Job } from '../../storage/job';
import { cardAttributes } from '../../ui/card-attributes';
import { formatPercent } from '../../ui/format-percent';
import type { JobsClient } from '../../ui/jobs-client';
import { PictureName } from '../../ui/picture-name';
import { usePicture } from '../../ui/use-picture';
import { VerdictIcon } from '../../ui/verdict-icon';
import { verdictWords } from '../../ui/verdict-words';
import type { ScanRow as Row } from './scan-summary';
import { useSeen } from './use-seen';

export interface ScanRowProps {
  row: Row;
  client: JobsClient;
  onShow: () => void;
}

/** A checked picture of the page; pressed, it is shown there. */
export function ScanRow({ row: { job, copies }, client, onShow }: ScanRowProps) {
  const [element, seen] = useSeen<HTMLElement>();
  const done = job.state.kind === 'done';
  const picture = usePicture(client, seen && done ? job.id : null);
  const { icon, words, percent } = outcome(job);
  return (
    <article ref={element} aria-label={job.name} {...cardAttributes(job)}>
      <button type="button" class="scan-row" title={t('scan_show')} onClick={onShow}>
        <span class="scan-thumb">
          {picture.kind === 'held' && <img src={picture.url} alt="" draggable={false} />}
        </span>
        <VerdictIcon outcome={icon} />
        <span class="scan-row-text">
          <span>{words}</span>
          <span class="nl-small scan-row-name">
            <PictureName name={job.name} />
            {copies > 1 && <span> {plural('scan_copies', copies)}</span>}
          </span>
        </span>
        <span class="nl-small">{percent}</span>
      </button>
    </article>
  );
}

function outcome({ state }: Job) {
  if (state.kind === 'done') {
    const { verdict, pTumor } = state.finding;
    const percent = verdict === 'not_brain_mri' ? '' : formatPercent(pTumor);
    return { icon: verdict, words: verdictWords(verdict), percent };
  }
  const words = state.kind === 'failed' ? problemSentences(state.problem).what : '';
  return { icon: 'error', words, percent: '' } as const;
}
