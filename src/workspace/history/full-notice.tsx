import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '../../i18n/t';
import { forgetNotKept, watchNotKept } from '../../storage/history/history-full';
import { Button } from '../../ui/button';
import { CloseIcon } from '../../ui/icon';

/** Says, until it is dismissed, that results were not kept because there is no room. */
export function FullNotice() {
  const [count, setCount] = useState(0);
  useEffect(() => watchNotKept(setCount), []);
  return (
    <div role="status" class="nl-notice-place">
      {count > 0 && (
        <div class="nl-notice">
          <p>{plural('history_full', count)}</p>
          <Button kind="icon" label={t('history_dismiss')} onPress={() => void forgetNotKept()}>
            <CloseIcon />
          </Button>
        </div>
      )}
    </div>
  );
}
