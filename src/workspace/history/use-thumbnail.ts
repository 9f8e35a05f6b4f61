import { useEffect, useState } from 'preact/hooks';
import { queuedThumbnail } from './thumbnail-queue';

/** The address of an entry's picture, owned and revoked here; null while, or where, there is none. */
export function useThumbnail(id: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    void queuedThumbnail(id, stop.signal).then((made) => {
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
  }, [id]);
  return address;
}
