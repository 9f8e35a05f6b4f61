import type { ReportItem } from './report-item';

/** What opener and report page say to each other; only pages of ours can listen in. */
export const REPORT_CHANNEL = 'report';

export type ReportMessage =
  | { readonly kind: 'wanted'; readonly reportId: string }
  | {
      readonly kind: 'items';
      readonly reportId: string;
      readonly items: readonly ReportItem[];
    };
