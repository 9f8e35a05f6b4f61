import { t } from '../../i18n/t';
import type { Scan } from '../../storage/scan';
import { Button } from '../../ui/button';
import type { ScanSummary } from './scan-summary';
import { progressWords } from './scan-words';

export interface ScanProgressProps {
  scan: Scan;
  summary: ScanSummary;
  listing: boolean;
  onCancel: () => void;
  onAgain: () => void;
}

/** How far a scan is, with the way to stop it, or to look again. */
export function ScanProgress(props: ScanProgressProps) {
  const { scan, summary, listing, onCancel, onAgain } = props;
  const words = progressWords(scan, summary);
  const running = scan.phase === 'running';
  return (
    <div class="scan-progress">
      <progress
        class="scan-bar"
        aria-label={t('scan_bar_label')}
        value={summary.checked}
        max={Math.max(1, summary.total)}
      />
      <div class="scan-progress-line">
        <span class="nl-number">{words}</span>
        {running ? (
          <Button onPress={onCancel}>{t('common_cancel')}</Button>
        ) : (
          <Button onPress={listing ? () => undefined : onAgain}>
            {t(scan.phase === 'canceled' ? 'scan_rest' : 'scan_look_again')}
          </Button>
        )}
      </div>
    </div>
  );
}
