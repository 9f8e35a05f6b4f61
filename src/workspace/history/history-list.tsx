import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../i18n/t';
import type { Summary } from '../../storage/history/entry';
import { Button } from '../../ui/button';
import { byDay } from './days';
import { HistoryRow } from './history-row';

/** Rows that are drawn at once; 10,000 would take seconds and are more than anybody looks at. */
const ROWS = 100;

export interface HistoryListProps {
  /** Newest first. */
  summaries: readonly Summary[];
  openId: string | null;
  selected: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onSelect: (id: string, selected: boolean) => void;
}

/** The entries under their days. More are drawn as the end comes near, or by the button there. */
export function HistoryList({ summaries, openId, selected, onOpen, onSelect }: HistoryListProps) {
  const [rows, setRows] = useState(ROWS);
  const days = useMemo(() => byDay(summaries.slice(0, rows)), [summaries, rows]);
  const more = summaries.length - rows;
  return (
    <div class="hi-list">
      {days.map(({ key, title, summaries: ofDay }) => (
        <section key={key} aria-label={title}>
          <h2 class="hi-day">{title}</h2>
          <ul>
            {ofDay.map((summary) => (
              <li key={summary.id}>
                <HistoryRow
                  summary={summary}
                  open={summary.id === openId}
                  selected={selected.has(summary.id)}
                  onOpen={onOpen}
                  onSelect={onSelect}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <More rest={more} onMore={() => setRows(rows + ROWS)} />}
    </div>
  );
}

function More({ rest, onMore }: { rest: number; onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) onMore();
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={place} class="hi-more">
      <Button onPress={onMore}>{t('history_show_more')}</Button>
      <span class="nl-small">{plural('history_older', rest)}</span>
    </div>
  );
}
