import { Button } from '../../ui/button';
import { WhatIsKept } from './what-is-kept';

/** The history before it is switched on: what it would keep, and where. */
export function HistoryOff({ onTurnOn }: { onTurnOn: () => void }) {
  return (
    <div class="hi-empty">
      <h1>History is off</h1>
      <p>Results last until the browser is closed. Turn the history on to keep them.</p>
      <WhatIsKept />
      <Button kind="primary" onPress={onTurnOn}>
        Turn on
      </Button>
    </div>
  );
}
