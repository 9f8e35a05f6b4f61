import { formatList } from '../../i18n/format';
import type { PluralKey } from '../../i18n/message-keys';
import { plural, t } from '../../i18n/t';
import type { Scan } from '../../storage/scan';
import type { LeftOutReason, ScanSummary } from './scan-summary';

const REASONS: Record<LeftOutReason, PluralKey> = {
  colored: 'scan_left_out_colored',
  small: 'scan_left_out_small',
  shape: 'scan_left_out_shape',
  format: 'scan_left_out_format',
  'private-network': 'scan_left_out_private_network',
  gone: 'scan_left_out_gone',
};

/** Sites that are named before the rest is counted. */
const NAMED_SITES = 3;

/** How far a scan is. */
export function progressWords({ phase }: Scan, { checked, total }: ScanSummary): string {
  if (total === 0) return t('scan_nothing');
  return t(phase === 'canceled' ? 'scan_progress_canceled' : 'scan_progress', { checked, total });
}

/** What was left out, and why; null when nothing was. */
export function leftOutWords({ leftOut }: ScanSummary): string | null {
  const count = [...leftOut.values()].reduce((sum, each) => sum + each, 0);
  if (count === 0) return null;
  const reasons = [...leftOut].map(([reason, each]) => plural(REASONS[reason], each));
  return t('scan_left_out', { count, reasons: listed(reasons) });
}

/** Which pictures cannot be read yet, and whose they are. */
export function closedWords({ closed: { count, hosts } }: ScanSummary): string {
  const named = listed(hosts.slice(0, NAMED_SITES));
  const rest = hosts.length - NAMED_SITES;
  const sites = rest > 0 ? plural('scan_more_sites', rest, { sites: named }) : named;
  return plural('scan_closed', count, { sites });
}

/** What the page has not loaded yet; null when everything is there. */
export function notLoadedWords({ notLoaded }: Scan): string | null {
  return notLoaded === 0 ? null : plural('scan_not_loaded', notLoaded);
}

/** The end of a scan in words, for screen readers; empty while it runs. */
export function outcomeWords({ phase }: Scan, { checked, rows }: ScanSummary): string {
  if (phase !== 'finished' || checked === 0) return '';
  const tumors = rows.filter(
    ({ job: { state } }) => state.kind === 'done' && state.finding.verdict === 'tumor',
  ).length;
  return plural('scan_outcome', checked, { found: plural('scan_outcome_found', tumors) });
}

/** By commas alone, without a last "and": more may follow. */
function listed(items: readonly string[]): string {
  return formatList(items, { type: 'unit' });
}
