import { useState } from 'preact/hooks';
import { plural, t } from '../../i18n/t';
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
    <section class="hi-options" aria-label={t('history_options_label')}>
      <h2 class="hi-title">{t('history_options')}</h2>
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
        <span>{t('history_keep_new')}</span>
      </label>
      <label class="hi-inline">
        <input
          type="checkbox"
          checked={settings.historyPages}
          onChange={({ currentTarget }) =>
            void source.writeSettings({ historyPages: currentTarget.checked })
          }
        />
        <span>{t('history_keep_pages')}</span>
      </label>
      <KeepDays
        days={settings.historyDays}
        times={summaries.map(({ time }) => time)}
        onDays={(days) => void keepFor(days)}
      />
      {promised === false && <p class="nl-small">{t('history_not_promised')}</p>}
      <p class="nl-small">{t('history_apart')}</p>
      <Transfer count={summaries.length} keptFor={settings.historyDays} />
      {summaries.length > 0 && (
        <ConfirmButton
          words={t('history_delete_all')}
          question={plural('history_delete_all_question', summaries.length)}
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
      {t('history_options')}
    </Button>
  );
}
