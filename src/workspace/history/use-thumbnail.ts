import { useEffect, useState } from 'preact/hooks';
import { readThumbnail } from '../../storage/history/history-records';

/** The address of an entry's picture, owned and revoked here; null while, or where, there is none. */
export function useThumbnail(id: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let stopped = false;
    let url: string | null = null;
    void readThumbnail(id)
      .catch(() => null)
      .then((picture) => {
        if (stopped || picture === null) return;
        url = URL.createObjectURL(picture);
        setAddress(url);
      });
    return () => {
      stopped = true;
      setAddress(null);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [id]);
  return address;
}
