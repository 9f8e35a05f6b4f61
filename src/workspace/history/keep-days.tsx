import { useState } from 'preact/hooks';
import type { Settings } from '../../storage/settings';
import { Button } from '../../ui/button';

const CHOICES: readonly [Settings['historyDays'], string][] = [
  [null, 'until I delete it'],
  [7, '7 days'],
  [30, '30 days'],
  [90, '90 days'],
  [365, 'a year'],
];

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
  const known = CHOICES.some(([value]) => value === days);
  return (
    <div class="hi-keep">
      <label class="hi-inline">
        <span>Keep each entry</span>
        <select
          class="hi-field"
          value={String(asked?.days ?? days)}
          onChange={({ currentTarget: { value } }) =>
            choose(value === 'null' ? null : Number(value))
          }
        >
          {CHOICES.map(([value, words]) => (
            <option key={words} value={String(value)}>
              {words}
            </option>
          ))}
          {!known && <option value={String(days)}>{days} days</option>}
        </select>
      </label>
      <div role="status" class="nl-notice-place">
        {asked && (
          <span class="hi-confirm">
            <span class="nl-small">
              {asked.count === 1 ? '1 entry is' : `${asked.count} entries are`} older and would be
              deleted now.
            </span>
            <Button
              onPress={() => {
                onDays(asked.days);
                setAsked(null);
              }}
            >
              Delete {asked.count}
            </Button>
            <Button onPress={() => setAsked(null)}>Keep</Button>
          </span>
        )}
      </div>
    </div>
  );
}
