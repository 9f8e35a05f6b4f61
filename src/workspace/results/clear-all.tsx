import { useState } from 'preact/hooks';
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
          Clear {count}
        </Button>
      )}
      <Button key="ask" kind="quiet" onPress={() => setAsking(!asking)}>
        {asking ? 'Keep' : 'Clear all'}
      </Button>
    </span>
  );
}
