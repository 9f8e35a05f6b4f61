import type { Entry, Summary } from '../../../../src/storage/history/entry';
import { madeUpFinding } from '../../made-up';

/** A valid entry; the numbers mean nothing. */
export function madeUpEntry(change: Partial<Entry> = {}): Entry {
  return {
    id: crypto.randomUUID(),
    time: Date.UTC(2026, 5, 3, 12),
    name: 'scan.png',
    page: null,
    source: 'file',
    way: null,
    finding: madeUpFinding(),
    thumbnail: new Blob([new Uint8Array([0xff, 0xd8, 0xff])], { type: 'image/jpeg' }),
    note: '',
    tags: [],
    ...change,
  };
}

/** A valid summary. */
export function madeUpSummary(change: Partial<Summary> = {}): Summary {
  const { finding, thumbnail: _, ...rest } = madeUpEntry();
  return { ...rest, verdict: finding.verdict, pTumor: finding.pTumor, ...change };
}
