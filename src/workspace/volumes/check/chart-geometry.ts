import type { Verdict } from '../../../engine/finding';
import type { PlaneRecords } from './study';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** From a probability of 0 at the bottom to 1 at the top. */
export function chartHeight(probability: number, { height }: ChartSize): number {
  return height * (1 - probability);
}

/** The middle of a slice's place along the chart. */
export function chartPlace(index: number, count: number, { width }: ChartSize): number {
  return ((index + 0.5) / count) * width;
}

/** The slice whose place is there; beyond both ends the outermost one. */
export function sliceAt(place: number, count: number, { width }: ChartSize): number {
  return Math.max(0, Math.min(count - 1, Math.floor((place / width) * count)));
}

/** Between bars that are wide enough, in CSS pixels. */
const GAP = 1;
const WIDE = 4;
/** So that the lowest probability is still seen to be one. */
const LOWEST = 2;
/** A slice that is no brain MRI has no probability of a tumor: a dash on the ground line. */
const DASH = 2;

/** One path of bars for each verdict: 256 slices are four elements, not 256. */
export function chartBars(records: PlaneRecords, size: ChartSize): Record<Verdict, string> {
  const paths: Record<Verdict, string> = {
    tumor: '',
    uncertain: '',
    no_tumor: '',
    not_brain_mri: '',
  };
  const step = size.width / records.length;
  const gap = step > WIDE ? GAP : 0;
  records.forEach((record, index) => {
    if (!record) return;
    const { verdict, pTumor } = record.finding;
    const high = verdict === 'not_brain_mri' ? DASH : Math.max(LOWEST, pTumor * size.height);
    const left = index * step + gap / 2;
    paths[verdict] +=
      `M${left.toFixed(2)} ${size.height}v${(-high).toFixed(2)}h${(step - gap).toFixed(2)}v${high.toFixed(2)}z`;
  });
  return paths;
}
