import { useEffect, useState } from 'preact/hooks';
import type { Preview } from '../../ui/use-picture';

/** A kept picture as the stage takes it; its address is owned and revoked here. */
export function usePreview(picture: Blob | null): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'waiting' });
  useEffect(() => {
    if (picture === null) {
      setPreview({ kind: 'gone' });
      return;
    }
    const url = URL.createObjectURL(picture);
    setPreview({ kind: 'held', url });
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return preview;
}
