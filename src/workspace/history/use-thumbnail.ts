import { useEffect, useState } from 'preact/hooks';
import type { Summary } from '../../storage/history/entry';
import { queuedThumbnail } from './thumbnail-queue';

/**
 * The address of an entry's picture, owned and revoked here; null while, or where, there is none. A
 * picture may come after its entry was kept: the entry's summary is then another object.
 */
export function useThumbnail(summary: Summary): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    void queuedThumbnail(summary.id, stop.signal).then((made) => {
      if (made === null) return;
      if (stop.signal.aborted) {
        URL.revokeObjectURL(made);
        return;
      }
      url = made;
      setAddress(made);
    });
    return () => {
      stop.abort();
      setAddress(null);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [summary]);
  return address;
}
