import { useEffect, useState } from 'preact/hooks';
import { type BatchSnapshot, batchStore } from './batch-store';

/** The page's batch, as it is now and at each change. */
export function useBatch(): BatchSnapshot {
  const [snapshot, setSnapshot] = useState(batchStore.snapshot);
  useEffect(() => {
    const follow = () => setSnapshot(batchStore.snapshot);
    follow();
    return batchStore.subscribe(follow);
  }, []);
  const busy = snapshot.sorting > 0 || snapshot.progress.phase !== 'idle';
  useEffect(() => {
    if (!busy) return;
    // The browser asks before the page is closed: what was not checked yet would be lost.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);
  return snapshot;
}
