import { plural, t } from '../../i18n/t';
import { Button } from '../../ui/button';
import type { Looking } from './use-intake';

/** How far files are looked into, once it takes long enough to be read. */
export function LookingLine({ looking, onCancel }: { looking: Looking; onCancel: () => void }) {
  const { done, total } = looking;
  return (
    <div class="ws-looking" role="status">
      <progress value={done} max={total} aria-label={t('intake_progress')} />
      <span>{plural('intake_looking', total)}</span>
      <Button kind="quiet" onPress={onCancel}>
        {t('intake_cancel')}
      </Button>
    </div>
  );
}
