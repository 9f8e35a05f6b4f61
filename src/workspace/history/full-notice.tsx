import { useEffect, useState } from 'preact/hooks';
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
          <p>
            History is full: the browser gives no more room, and{' '}
            {count === 1 ? '1 result was' : `${count} results were`} not kept. Export the history
            and delete old entries to make room.
          </p>
          <Button kind="icon" label="Dismiss" onPress={() => void forgetNotKept()}>
            <CloseIcon />
          </Button>
        </div>
      )}
    </div>
  );
}
