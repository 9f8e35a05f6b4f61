import type { Scan } from '../../storage/scan';
import { Button } from '../../ui/button';
import type { ScanSummary } from './scan-summary';
import { closedWords, notLoadedWords } from './scan-words';

export interface ScanNoticesProps {
  scan: Scan;
  summary: ScanSummary;
  onAllow: (hosts: readonly string[]) => void;
}

/** What of the page could not be checked yet, and what the user can do about it. */
export function ScanNotices({ scan, summary, onAllow }: ScanNoticesProps) {
  const notLoaded = notLoadedWords(scan);
  const { closed } = summary;
  return (
    <>
      {closed.count > 0 && (
        <div class="scan-notice">
          <p>{closedWords(summary)}</p>
          <Button onPress={() => onAllow(closed.hosts)}>
            {closed.hosts.length === 1 ? 'Allow this site' : 'Allow these sites'}
          </Button>
        </div>
      )}
      {notLoaded !== null && <p class="nl-note">{notLoaded}</p>}
      {scan.beyond > 0 && (
        <p class="nl-note">
          {scan.beyond} more are not listed: one check holds {scan.candidates.length} pictures.
        </p>
      )}
    </>
  );
}
