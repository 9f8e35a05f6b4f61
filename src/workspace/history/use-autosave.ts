import { useEffect, useRef, useState } from 'preact/hooks';

/** Time without a key after which what was typed is saved, in milliseconds. */
const PAUSE_MS = 600;

export type Saving = 'idle' | 'typing' | 'saved' | 'failed';

/**
 * Saves what is typed after a pause, when its field is left, and when the field goes away.
 *
 * @param save rejects when it could not be saved; for one field always of the same entry
 */
export function useAutosave<T>(save: (value: T) => Promise<unknown>) {
  const [saving, setSaving] = useState<Saving>('idle');
  const waiting = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saver = useRef(save);
  saver.current = save;

  const flush = () => {
    clearTimeout(timer.current);
    const { current } = waiting;
    if (current === null) return;
    waiting.current = null;
    saver.current(current.value).then(
      () => setSaving(waiting.current === null ? 'saved' : 'typing'),
      () => setSaving('failed'),
    );
  };
  const flusher = useRef(flush);
  flusher.current = flush;
  useEffect(() => {
    // A page that is closed or put away may never come back.
    const hidden = () => flusher.current();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      flusher.current();
    };
  }, []);

  const change = (value: T) => {
    waiting.current = { value };
    setSaving('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flusher.current(), PAUSE_MS);
  };
  return { saving, change, flush };
}
