import { useEffect, useState } from 'preact/hooks';
import type { Summary } from '../../storage/history/entry';
import { readThumbnail } from '../../storage/history/history-records';

/**
 * The address of an entry's picture, owned and revoked here; null while, or where, there is none. A
 * picture may come after its entry was kept: the entry's summary is then another object.
 */
export function useThumbnail(summary: Summary): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let stopped = false;
    let url: string | null = null;
    void readThumbnail(summary.id)
      .catch(() => null)
      .then((picture) => {
        if (stopped || picture === null) return;
        url = URL.createObjectURL(picture);
        setAddress(url);
      });
    return () => {
      stopped = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [summary]);
  return address;
}
