import { useEffect, useState } from 'preact/hooks';
import type { JobsClient } from './jobs-client';

/** The preview of a picture: its `blob:` address once it is there. */
export type Preview =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'held'; readonly url: string }
  | { readonly kind: 'gone' };

/**
 * Waits before each attempt, in milliseconds. The host makes a preview after it has reported the
 * finding, so the first attempt may come too early; after the last, the picture is taken for gone.
 */
const ATTEMPTS_MS = [0, 100, 300, 1000];

const WAITING: Preview = { kind: 'waiting' };

async function fetchPreview(client: JobsClient, id: string, stop: AbortSignal) {
  for (const wait of ATTEMPTS_MS) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (stop.aborted) return null;
    // A preview that cannot be had is no problem of its own: the card shows the rest.
    const blob = await client.picture(id).catch(() => null);
    if (blob !== null) return blob;
  }
  return null;
}

/** The preview of a job, whose address is owned and revoked here. Without a job it keeps waiting. */
export function usePicture(client: JobsClient, id: string | null): Preview {
  const [preview, setPreview] = useState<Preview>(WAITING);
  useEffect(() => {
    if (id === null) return;
    const stop = new AbortController();
    let url: string | null = null;
    void fetchPreview(client, id, stop.signal).then((blob) => {
      if (stop.signal.aborted) return;
      url = blob && URL.createObjectURL(blob);
      setPreview(url === null ? { kind: 'gone' } : { kind: 'held', url });
    });
    return () => {
      stop.abort();
      setPreview(WAITING);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [client, id]);
  return preview;
}
