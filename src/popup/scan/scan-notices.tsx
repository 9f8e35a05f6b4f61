import { plural, t } from '../../i18n/t';
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
            {t(closed.hosts.length === 1 ? 'scan_allow_site' : 'scan_allow_sites')}
          </Button>
        </div>
      )}
      {notLoaded !== null && <p class="nl-note">{notLoaded}</p>}
      {scan.beyond > 0 && (
        <p class="nl-note">
          {plural('scan_beyond', scan.beyond, { held: scan.candidates.length })}
        </p>
      )}
    </>
  );
}
