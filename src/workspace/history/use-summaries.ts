import { useEffect, useState } from 'preact/hooks';
import { type SummaryList, watchSummaries } from './watch-summaries';

/** The history's entries; null until the first are read, `failed` when they cannot be. */
export function useSummaries(): SummaryList | 'failed' | null {
  const [list, setList] = useState<SummaryList | 'failed' | null>(null);
  useEffect(() => watchSummaries(setList, () => setList('failed')), []);
  return list;
}
