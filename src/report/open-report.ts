import browser from 'webextension-polyfill';
import { REPORT_CHANNEL, type ReportMessage } from './hand-over';
import type { ReportItem } from './report-item';

/**
 * Findings of one report: as many as a person reads, and a page that holds them all with two
 * pictures of up to 300 kB each stays below 150 MB.
 */
export const MAX_REPORT_ITEMS = 200;

/** Reports that this page remembers, so that each can be loaded again; older ones are let go. */
const REMEMBERED = 3;

const reports = new Map<string, readonly ReportItem[]>();
let channel: BroadcastChannel | null = null;

/**
 * Opens a report of one or several findings in a tab of its own.
 *
 * The items go from page to page in memory and are stored nowhere: the report page asks for them,
 * also when it is loaded again, and gets them as long as the page that has opened it is there.
 *
 * @param items those past `MAX_REPORT_ITEMS` are left out
 */
export async function openReport(items: readonly ReportItem[]): Promise<void> {
  const reportId = crypto.randomUUID();
  reports.set(reportId, items.slice(0, MAX_REPORT_ITEMS));
  for (const oldest of [...reports.keys()].slice(0, -REMEMBERED)) reports.delete(oldest);
  answer();
  await browser.tabs.create({ url: browser.runtime.getURL(`src/report/index.html#${reportId}`) });
}

function answer(): void {
  if (channel !== null) return;
  const opened = new BroadcastChannel(REPORT_CHANNEL);
  channel = opened;
  opened.onmessage = ({ data }: MessageEvent<ReportMessage>) => {
    const items = data.kind === 'wanted' ? reports.get(data.reportId) : undefined;
    if (items) {
      opened.postMessage({ kind: 'items', reportId: data.reportId, items } satisfies ReportMessage);
    }
  };
}
