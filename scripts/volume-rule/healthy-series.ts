import type { Verdict } from '../../src/engine/finding';
import type { SliceOutcome } from '../../src/workspace/volumes/check/volume-rule';
import { grouped } from './grouped';

/** A row of a CSV by its column names. */
export type Row = Readonly<Record<string, string>>;

/** Slices of one healthy subject in one plane and sequence, in their order. */
export interface HealthySeries {
  /** Which subjects are counted together. */
  readonly set: string;
  readonly subject: string;
  readonly slices: readonly SliceOutcome[];
}

/** Rows of a CSV whose fields hold no commas, but for the last. */
export function csvRows(text: string): Row[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/**
 * The series that rows of `evaluate` make: pictures of the manifest by subject, plane and sequence,
 * as far as they are healthy and their subject is known; every other file is a volume by itself, its
 * slices numbered by the column `slice`.
 */
export function healthySeries(findings: readonly Row[], manifest: readonly Row[]): HealthySeries[] {
  const known = new Map(manifest.map((row) => [row.file, row]));
  const places = findings.flatMap((row) => {
    const file = row.file ?? '';
    const picture = known.get(file.replace(/^.*\/(?=(?:brain|other)\/)/, ''));
    if (!picture)
      return [{ set: 'volumes', subject: file, series: file, at: Number(row.slice), row }];
    const { split, source, group = '', plane, label } = picture;
    if (label !== 'no_tumor' || !/^(subject|patient)-/.test(group)) return [];
    const set = `${split} ${source?.replace(/_.*/, '')}`;
    return [
      { set, subject: group, series: `${set} ${group} ${source} ${plane}`, at: number(file), row },
    ];
  });
  return [...grouped(places, ({ series }) => series).values()].map((series) => ({
    set: series[0]?.set ?? '',
    subject: series[0]?.subject ?? '',
    slices: series.sort((a, b) => a.at - b.at).map(({ row }) => outcome(row)),
  }));
}

/** The last number of a file's name, which in these sets is the slice's. */
function number(file: string): number {
  return Number(/_(\d+)(?:_[a-z0-9]+)?\.jpg$/.exec(file)?.[1] ?? 0);
}

function outcome(row: Row): SliceOutcome {
  return { verdict: row.verdict as Verdict, pTumor: Number(row.p_tumor) };
}
