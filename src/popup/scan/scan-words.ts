import type { Scan } from '../../storage/scan';
import type { LeftOutReason, ScanSummary } from './scan-summary';

const REASONS: Record<LeftOutReason, string> = {
  colored: 'colored',
  small: 'too small',
  shape: 'long and narrow',
  format: 'drawn (SVG)',
  'private-network': 'in the local network',
  gone: 'no longer on the page',
};

/** Sites that are named before the rest is counted. */
const NAMED_SITES = 3;

/** How far a scan is. */
export function progressWords({ phase }: Scan, { checked, total }: ScanSummary): string {
  if (total === 0) return 'No pictures to check on this page';
  const canceled = phase === 'canceled' ? ', canceled' : '';
  return `${checked} of ${total} checked${canceled}`;
}

/** What was left out, and why; null when nothing was. */
export function leftOutWords({ leftOut }: ScanSummary): string | null {
  const all = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const reasons = [...leftOut].map(([reason, count]) => `${count} ${REASONS[reason]}`);
  return `Left out as plainly no brain MRI or out of reach: ${all} (${reasons.join(', ')}).`;
}

/** Which pictures cannot be read yet, and whose they are. */
export function closedWords({ closed: { count, hosts } }: ScanSummary): string {
  const named = hosts.slice(0, NAMED_SITES).join(', ');
  const rest = hosts.length - NAMED_SITES;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return count === 1
    ? `1 picture is on another site, not readable yet: ${named}.`
    : `${count} pictures are on other sites, not readable yet: ${named}${more}.`;
}

/** What the page has not loaded yet; null when everything is there. */
export function notLoadedWords({ notLoaded }: Scan): string | null {
  if (notLoaded === 0) return null;
  const [pictures, them] = notLoaded === 1 ? ['picture is', 'it'] : ['pictures are', 'them'];
  return `${notLoaded} ${pictures} not loaded yet. Scroll to ${them} on the page, then look for new pictures.`;
}

/** The end of a scan in words, for screen readers; empty while it runs. */
export function outcomeWords({ phase }: Scan, { checked, rows }: ScanSummary): string {
  if (phase !== 'finished' || checked === 0) return '';
  const tumors = rows.filter(
    ({ job: { state } }) => state.kind === 'done' && state.finding.verdict === 'tumor',
  ).length;
  const found = tumors === 1 ? '1 looks like a tumor' : `${tumors} look like a tumor`;
  return `${checked} ${checked === 1 ? 'picture was' : 'pictures were'} checked; ${found}.`;
}
