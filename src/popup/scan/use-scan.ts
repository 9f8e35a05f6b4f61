import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Problem, toProblem } from '../../problems/problem';
import type { Scan } from '../../storage/scan';
import type { ScanClient } from './scan-client';

export interface CurrentScan {
  /** The scan of the tab that the popup was opened over, if there is one. */
  readonly scan: Scan | null;
  /** Pictures are being listed. */
  readonly listing: boolean;
  /** Why the last wish could not be met. */
  readonly problem: Problem | null;
  start(): void;
  again(): void;
  cancel(): void;
  /** Shows a picture on its page; resolves to whether that worked. */
  show(jobId: string): Promise<boolean>;
}

/** The scan of the current tab, and what can be done with it. */
export function useScan(client: ScanClient): CurrentScan {
  const [tabId, setTabId] = useState<number | null>(null);
  const [scan, setScan] = useState<Scan | null>(null);
  const [listing, setListing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void client.currentTab().then(setTabId), [client]);
  useEffect(() => (tabId === null ? undefined : client.watch(tabId, setScan)), [client, tabId]);
  const wish = useCallback(async (action: () => Promise<void>) => {
    setProblem(null);
    try {
      await action();
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    }
  }, []);
  const list = (action: () => Promise<void>) => {
    setListing(true);
    void wish(action).then(() => setListing(false));
  };
  const id = scan?.id ?? '';
  return {
    scan,
    listing,
    problem,
    start: () => list(async () => void (tabId !== null && (await client.start(tabId)))),
    again: () => list(() => client.again(id)),
    cancel: () => void wish(() => client.cancel(id)),
    show: (jobId) => wish(() => client.show(id, jobId)),
  };
}
