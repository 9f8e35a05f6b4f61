import { useEffect, useState } from 'preact/hooks';
import type { Preview } from '../../../ui/use-picture';
import { batchStore } from '../batch-store';
import type { BatchRow } from '../run/batch-row';
import { SliceReader } from '../run/slice-reader';

const WAITING: Preview = { kind: 'waiting' };

/** A row's picture, decoded again from its file: a batch keeps none. */
export function useRowPicture({ id, origin }: BatchRow): Preview {
  const [preview, setPreview] = useState<Preview>(WAITING);
  const [reader] = useState(() => new SliceReader(batchStore.tools.opener));
  // The origin of a row never changes, so its id says when to decode anew.
  useEffect(() => {
    const stop = new AbortController();
    let url: string | null = null;
    const decoded = reader
      .read(origin, stop.signal)
      .then((slice) => batchStore.tools.pictures.preview(slice));
    decoded.then(
      (picture) => {
        if (stop.signal.aborted) return;
        url = URL.createObjectURL(picture);
        setPreview({ kind: 'held', url });
      },
      () => {
        if (!stop.signal.aborted) setPreview({ kind: 'gone' });
      },
    );
    return () => {
      stop.abort();
      setPreview(WAITING);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [reader, id]);
  return preview;
}
