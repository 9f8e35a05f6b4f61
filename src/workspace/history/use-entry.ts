import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../storage/history/entry';
import { watchHistory } from '../../storage/history/history-changes';
import { readEntry } from '../../storage/history/history-records';

/** A whole entry, read again when it changes; null while it is read, `gone` when it is not there. */
export function useEntry(id: string): Entry | 'gone' | null {
  const [entry, setEntry] = useState<Entry | 'gone' | null>(null);
  useEffect(() => {
    let stopped = false;
    const read = () =>
      void readEntry(id)
        .catch(() => null)
        .then((found) => {
          if (!stopped) setEntry(found ?? 'gone');
        });
    read();
    const stop = watchHistory((change) => {
      if ('all' in change || change.ids.includes(id)) read();
    });
    return () => {
      stopped = true;
      stop();
      setEntry(null);
    };
  }, [id]);
  return entry;
}
