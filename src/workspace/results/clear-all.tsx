import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { HistoryStays } from './history-stays';

/**
 * Removes all results, after asking once: nothing brings them back. The button that asks turns into
 * the one that keeps them, so that focus stays on it and a double click does no harm.
 */
export function ClearAll({ count, onClear }: { count: number; onClear: () => void }) {
  const [asking, setAsking] = useState(false);
  const clear = () => {
    setAsking(false);
    onClear();
  };
  return (
    <span class="ws-clear">
      {asking && <HistoryStays />}
      {asking && (
        <Button key="clear" onPress={clear}>
          {t('results_clear_count', { count })}
        </Button>
      )}
      <Button key="ask" kind="quiet" onPress={() => setAsking(!asking)}>
        {asking ? t('results_keep') : t('results_clear_all')}
      </Button>
    </span>
  );
}
