import { plural, t } from '../../i18n/t';
import type { BatchSnapshot } from './batch-store';
import { remainingWords } from './remaining-words';

/** Where a batch stands, in one line. */
export function progressWords({ progress, sorting }: BatchSnapshot): string {
  const { phase, total, through, failed, remainingMs } = progress;
  if (total === 0) return sorting > 0 ? plural('batch_progress_sorting', sorting) : '';
  const parts = [
    phase === 'idle' && sorting === 0
      ? plural('batch_progress_checked', total)
      : plural('batch_progress_part', total, { through }),
    failed > 0 && plural('batch_progress_failed', failed),
    sorting > 0 && plural('batch_progress_sorting_more', sorting),
    phase === 'paused' && t('batch_progress_paused'),
    phase === 'running' && remainingMs !== null && remainingWords(remainingMs),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What a screen reader is told: beginnings and ends, not every number on the way. */
export function batchNews({ progress, sorting }: BatchSnapshot): string {
  const { phase, total, failed } = progress;
  if (sorting > 0) return t('batch_news_sorting');
  if (total === 0) return '';
  if (phase === 'running') return plural('batch_news_running', total);
  if (phase === 'paused') return t('batch_news_paused');
  return plural('batch_news_done', total - failed, { failed });
}
