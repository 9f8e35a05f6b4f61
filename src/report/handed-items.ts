import { REPORT_CHANNEL, type ReportMessage } from './hand-over';
import type { ReportItem } from './report-item';

/** The opener answers at once, unless it is gone. In milliseconds. */
const ANSWER_MS = 3_000;

/** Asks the page that has opened this report for its items; null when it is gone. */
export function handedItems(reportId: string): Promise<readonly ReportItem[] | null> {
  const channel = new BroadcastChannel(REPORT_CHANNEL);
  return new Promise<readonly ReportItem[] | null>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<ReportMessage>) => {
      if (data.kind === 'items' && data.reportId === reportId) resolve(data.items);
    };
    setTimeout(() => resolve(null), ANSWER_MS);
    channel.postMessage({ kind: 'wanted', reportId } satisfies ReportMessage);
  }).finally(() => channel.close());
}
