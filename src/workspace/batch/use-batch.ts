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
  return snapshot;
}
