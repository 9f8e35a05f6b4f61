import { useState } from 'preact/hooks';
import type { Summary } from '../../storage/history/entry';
import { clearHistory } from '../../storage/history/history-records';
import { sweepHistory } from '../../storage/history/keep-for';
import type { Settings } from '../../storage/settings';
import { Button } from '../../ui/button';
import type { SettingsSource } from '../settings/settings-source';
import { ConfirmButton } from './confirm-button';
import { KeepDays } from './keep-days';
import { Transfer } from './transfer/transfer';
import { turnOn } from './turn-on';
import { WhatIsKept } from './what-is-kept';

export interface HistoryOptionsProps {
  settings: Settings;
  source: SettingsSource;
  summaries: readonly Summary[];
}

/** What is kept, for how long, and the ways in and out of the history. */
export function HistoryOptions({ settings, source, summaries }: HistoryOptionsProps) {
  const [promised, setPromised] = useState<boolean | null>(null);
  const keepFor = async (historyDays: Settings['historyDays']) => {
    await source.writeSettings({ historyDays });
    await sweepHistory();
  };
  return (
    <section class="hi-options" aria-label="What the history keeps">
      <h2 class="hi-title">What is kept</h2>
      <WhatIsKept />
      <label class="hi-inline">
        <input
          type="checkbox"
          checked={settings.history}
          onChange={({ currentTarget }) => {
            if (currentTarget.checked) void turnOn(source).then(setPromised);
            else void source.writeSettings({ history: false });
          }}
        />
        <span>Keep new results</span>
      </label>
      <label class="hi-inline">
        <input
          type="checkbox"
          checked={settings.historyPages}
          onChange={({ currentTarget }) =>
            void source.writeSettings({ historyPages: currentTarget.checked })
          }
        />
        <span>Also keep title and address of the page they are on</span>
      </label>
      <KeepDays
        days={settings.historyDays}
        times={summaries.map(({ time }) => time)}
        onDays={(days) => void keepFor(days)}
      />
      {promised === false && (
        <p class="nl-small">
          The browser may clear the history when the disk runs full. Export it now and then.
        </p>
      )}
      <p class="nl-small">
        Results and history are apart: what you remove from the results stays here, and what you
        delete here stays in the results until the browser is closed.
      </p>
      <Transfer count={summaries.length} keptFor={settings.historyDays} />
      {summaries.length > 0 && (
        <ConfirmButton
          words="Delete all"
          question={`Delete ${summaries.length.toLocaleString('en-US')} entries for good?`}
          onConfirm={() => void clearHistory()}
        />
      )}
    </section>
  );
}

/** Opens and closes the options beside the list. */
export function OptionsButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  return (
    <Button pressed={open} onPress={onToggle}>
      What is kept
    </Button>
  );
}
