import { useState } from 'preact/hooks';
import type { JobsClient } from '../../ui/jobs-client';
import { useJobs } from '../../ui/use-jobs';
import { PopupPage } from '../popup-page';
import type { PopupView } from '../popup-view';
import type { ScanClient } from './scan-client';
import { ScanView } from './scan-view';
import { useScan } from './use-scan';

export interface ScanSwitchProps {
  client: JobsClient;
  scans: ScanClient;
  view: PopupView;
}

/** The popup over a page: while a scan of the page is there, that, until the user goes back. */
export function ScanSwitch({ client, scans, view }: ScanSwitchProps) {
  const current = useScan(scans);
  const jobs = useJobs(client);
  const [left, setLeft] = useState(false);
  const there = current.scan !== null || current.listing || current.problem !== null;
  const start = () => {
    setLeft(false);
    current.start();
  };
  // The overlay lies on the page, where the popup would lie over it.
  const markRegion = () => void scans.markRegion().then(view.close);
  if (left || !there) {
    const pageActions = { onScan: start, onMarkRegion: markRegion };
    return <PopupPage client={client} view={view} pageActions={pageActions} />;
  }
  return (
    <ScanView
      current={current}
      jobs={jobs ?? []}
      client={client}
      onBack={() => setLeft(true)}
      onShow={async (jobId) => {
        // The card opens beside the picture, where the popup may lie over it.
        if (await current.show(jobId)) view.close();
      }}
      onAllow={(scanId, hosts) => void scans.askForAccess(scanId, hosts).then(view.close)}
    />
  );
}
