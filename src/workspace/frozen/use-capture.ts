import { useEffect, useState } from 'preact/hooks';
import type { FrozenCapture } from './take-capture';

/** A capture on its way to the eye: with its `blob:` address and its size in device pixels. */
export type ShownCapture =
  | { readonly kind: 'waiting' | 'gone' }
  | {
      readonly kind: 'held';
      readonly capture: FrozenCapture;
      readonly url: string;
      readonly width: number;
      readonly height: number;
    };

/** Asks for a capture once; its address is owned and revoked here. */
export function useCapture(
  captureId: string,
  take: (captureId: string) => Promise<FrozenCapture | null>,
): ShownCapture {
  const [shown, setShown] = useState<ShownCapture>({ kind: 'waiting' });
  useEffect(() => {
    let stopped = false;
    let url: string | null = null;
    void take(captureId)
      .then(async (capture) => {
        if (!capture) return null;
        const bitmap = await createImageBitmap(capture.picture);
        const { width, height } = bitmap;
        bitmap.close();
        return { capture, width, height };
      })
      .catch(() => null)
      .then((held) => {
        if (stopped) return;
        if (held) url = URL.createObjectURL(held.capture.picture);
        setShown(held && url ? { kind: 'held', url, ...held } : { kind: 'gone' });
      });
    return () => {
      stopped = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [captureId, take]);
  return shown;
}
