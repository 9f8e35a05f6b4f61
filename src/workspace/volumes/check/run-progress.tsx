import { plural, t } from '../../../i18n/t';
import { Button } from '../../../ui/button';
import { slicesOf } from '../viewer/slice-words';
import { remainingWords } from './remaining-time';
import type { Run } from './study';

export interface RunProgressProps {
  run: Run;
  onCancel: () => void;
}

/** How far the check of all slices is, how long it still takes, and the way to stop it. */
export function RunProgress({ run, onCancel }: RunProgressProps) {
  const { plane, done, total } = run;
  const words = remainingWords(run.remainingMs);
  return (
    <div class="vol-run">
      <p class="vol-run-head">
        <span>{slicesOf('checking', plane, total)}</span>
        <Button kind="quiet" label={t('volumes_cancel_check')} onPress={onCancel}>
          {t('volumes_cancel')}
        </Button>
      </p>
      <div
        class="vol-progress"
        role="progressbar"
        aria-label={t('volumes_progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={plural('volumes_progress_value', total, { done, time: words })}
      >
        <div style={{ width: `${((100 * done) / total).toFixed(1)}%` }} />
      </div>
      <p class="nl-small">{t('volumes_progress_done', { done, total, time: words })}</p>
    </div>
  );
}
