import { useState } from 'preact/hooks';
import { plural, t } from '../../i18n/t';
import type { Settings } from '../../storage/settings';
import { Button } from '../../ui/button';

const CHOICES: readonly Settings['historyDays'][] = [null, 7, 30, 90, 365];

const DAY_MS = 86_400_000;

export interface KeepDaysProps {
  days: Settings['historyDays'];
  /** Times of the entries, to tell how many would go. */
  times: readonly number[];
  onDays: (days: Settings['historyDays']) => void;
}

/** For how long entries are kept. A choice that deletes some says so, and asks first. */
export function KeepDays({ days, times, onDays }: KeepDaysProps) {
  const [asked, setAsked] = useState<{ days: number; count: number } | null>(null);
  const choose = (chosen: Settings['historyDays']) => {
    const oldest = chosen === null ? 0 : Date.now() - chosen * DAY_MS;
    const count = times.filter((time) => time < oldest).length;
    if (chosen === null || count === 0) {
      setAsked(null);
      onDays(chosen);
    } else setAsked({ days: chosen, count });
  };
  const choices = CHOICES.includes(days) ? CHOICES : [...CHOICES, days];
  return (
    <div class="hi-keep">
      <label class="hi-inline">
        <span>{t('history_keep_each')}</span>
        <select
          class="hi-field"
          value={String(asked?.days ?? days)}
          onChange={({ currentTarget: { value } }) =>
            choose(value === 'null' ? null : Number(value))
          }
        >
          {choices.map((value) => (
            <option key={value} value={String(value)}>
              {daysWords(value)}
            </option>
          ))}
        </select>
      </label>
      <div role="status" class="nl-notice-place">
        {asked && (
          <span class="hi-confirm">
            <span class="nl-small">{plural('history_older_question', asked.count)}</span>
            <Button
              onPress={() => {
                onDays(asked.days);
                setAsked(null);
              }}
            >
              {plural('history_delete_older', asked.count)}
            </Button>
            <Button onPress={() => setAsked(null)}>{t('history_keep')}</Button>
          </span>
        )}
      </div>
    </div>
  );
}

function daysWords(days: Settings['historyDays']): string {
  if (days === null) return t('history_keep_forever');
  return days === 365 ? t('history_keep_year') : plural('history_keep_days', days);
}
