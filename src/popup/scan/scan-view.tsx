import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Job } from '../../storage/job';
import type { Scan } from '../../storage/scan';
import { Button } from '../../ui/button';
import type { JobsClient } from '../../ui/jobs-client';
import { LiveRegion } from '../../ui/live-region';
import { ResearchLine } from '../../ui/research-line';
import { ScanNotices } from './scan-notices';
import { ScanProblem } from './scan-problem';
import { ScanProgress } from './scan-progress';
import { ScanRow } from './scan-row';
import { summarize } from './scan-summary';
import { leftOutWords, outcomeWords } from './scan-words';
import type { CurrentScan } from './use-scan';

export interface ScanViewProps {
  current: CurrentScan;
  jobs: readonly Job[];
  client: JobsClient;
  onBack: () => void;
  onShow: (jobId: string) => void;
  onAllow: (scanId: string, hosts: readonly string[]) => void;
}

/** All pictures of the current page: how far their check is, and what it found. */
export function ScanView(props: ScanViewProps) {
  const { current, jobs, client, onBack, onShow, onAllow } = props;
  const { scan, listing, problem } = current;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; a reader goes on from the heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class="popup">
      <header class="popup-head">
        <h1 ref={heading} tabIndex={-1} class="scan-title">
          {t('scan_title')}
        </h1>
        <Button kind="quiet" onPress={onBack}>
          {t('scan_back')}
        </Button>
      </header>
      <main>
        {problem && <ScanProblem problem={problem} onStart={current.start} />}
        {listing && <p class="nl-note">{t('scan_looking')}</p>}
        {scan && (
          <ScanResults
            scan={scan}
            jobs={jobs}
            client={client}
            current={current}
            onShow={onShow}
            onAllow={(hosts) => onAllow(scan.id, hosts)}
          />
        )}
      </main>
    </div>
  );
}

interface ScanResultsProps extends Pick<ScanViewProps, 'jobs' | 'client' | 'current' | 'onShow'> {
  scan: Scan;
  onAllow: (hosts: readonly string[]) => void;
}

function ScanResults({ scan, jobs, client, current, onShow, onAllow }: ScanResultsProps) {
  const summary = summarize(scan, jobs);
  const leftOut = leftOutWords(summary);
  return (
    <>
      <ScanProgress
        scan={scan}
        summary={summary}
        listing={current.listing}
        onCancel={current.cancel}
        onAgain={current.again}
      />
      <ScanNotices scan={scan} summary={summary} onAllow={onAllow} />
      {summary.rows.length > 0 && (
        <ul class="scan-list" aria-label={t('scan_list_label')}>
          {summary.rows.map((row) => (
            <li key={row.job.id}>
              <ScanRow row={row} client={client} onShow={() => onShow(row.job.id)} />
            </li>
          ))}
        </ul>
      )}
      {leftOut !== null && <p class="nl-note">{leftOut}</p>}
      <ResearchLine />
      <LiveRegion text={outcomeWords(scan, summary)} />
    </>
  );
}
