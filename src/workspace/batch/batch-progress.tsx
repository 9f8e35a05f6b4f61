import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { type BatchSnapshot, batchStore } from './batch-store';
import { progressWords } from './progress-words';

/** How far the batch is, and what can be done about it. */
export function BatchProgressBar({ batch }: { batch: BatchSnapshot }) {
  const { phase, total, through } = batch.progress;
  const percent = total === 0 ? 0 : Math.floor((through / total) * 100);
  const busy = phase !== 'idle' || batch.sorting > 0;
  return (
    <div class="ws-batch-progress">
      <div class="ws-batch-line">
        <p class="nl-number">{progressWords(batch)}</p>
        <div class="ws-batch-actions">
          <RunActions batch={batch} busy={busy} />
        </div>
      </div>
      {busy && (
        <div
          class={phase === 'paused' ? 'ws-progress ws-progress-paused' : 'ws-progress'}
          role="progressbar"
          aria-label={t('batch_progress_label')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
        >
          <div style={{ width: `${percent}%` }} />
        </div>
      )}
    </div>
  );
}

function RunActions({ batch, busy }: { batch: BatchSnapshot; busy: boolean }) {
  const { run } = batchStore;
  const { phase } = batch.progress;
  if (busy) {
    return (
      <>
        {phase === 'paused' && <Button onPress={() => run.resume()}>{t('batch_resume')}</Button>}
        {phase === 'running' && <Button onPress={() => run.pause()}>{t('batch_pause')}</Button>}
        <Button kind="quiet" onPress={() => batchStore.cancel()}>
          {t('batch_cancel')}
        </Button>
      </>
    );
  }
  const retriable = batch.rows.some(
    ({ state, origin }) => state.kind === 'failed' && origin.kind !== 'nothing',
  );
  return (
    <>
      {retriable && <Button onPress={() => run.retryFailed()}>{t('batch_retry')}</Button>}
      <Button kind="quiet" onPress={() => batchStore.clear()}>
        {t('batch_clear')}
      </Button>
    </>
  );
}
