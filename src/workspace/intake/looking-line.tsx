import { Button } from '../../ui/button';
import type { Looking } from './use-intake';

/** How far files are looked into, once it takes long enough to be read. */
export function LookingLine({ looking, onCancel }: { looking: Looking; onCancel: () => void }) {
  const { done, total } = looking;
  return (
    <div class="ws-looking" role="status">
      <progress value={done} max={total} aria-label="Files looked into" />
      <span>
        Looking into {total.toLocaleString('en-US')} {total === 1 ? 'file' : 'files'}…
      </span>
      <Button kind="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
