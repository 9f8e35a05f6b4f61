/** A stretch of numbers, from left to right or from bottom to top. */
export type Domain = readonly [from: number, to: number];

/** Where a value lies in a domain, 0..1; what is outside is drawn at the edge. */
export function fraction(value: number, [from, to]: Domain): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** The same as an SVG length. Percentages keep dots round and lines thin at every width. */
export function place(value: number, domain: Domain): string {
  return `${(fraction(value, domain) * 100).toFixed(2)}%`;
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const MOST_STEPS = 6;

/** The round numbers of a domain, its ends among them, at most seven for domains up to 2 long. */
export function ticks([from, to]: Domain): number[] {
  const step = STEPS.find((size) => (to - from) / size <= MOST_STEPS + 1e-9) ?? 0.5;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(2)),
  );
}

/** Half of the scale while all fits into it, for there the differences show; else all of it. */
export function shareDomain(values: readonly number[]): Domain {
  return Math.min(...values) < 0.5 ? [0, 1] : [0.5, 1];
}

/** From the highest round number below the values up to 1, at least a tenth of the scale. */
export function upperDomain(values: readonly number[], step: number): Domain {
  const lowest = Math.floor((Math.min(...values) + 1e-9) / step) * step;
  return [Math.max(0, Math.min(0.9, lowest)), 1];
}

/** From 0 to the lowest round number above the values. */
export function lowerDomain(values: readonly number[], step = 0.05): Domain {
  const highest = Math.ceil((Math.max(...values) - 1e-9) / step) * step;
  return [0, Math.min(1, Math.max(step, highest))];
}

/** Around 0, as far to either side as the values go, at least five points. */
export function changeDomain(values: readonly number[]): Domain {
  const outward = (value: number) => Math.max(0.05, Math.ceil((value - 1e-9) / 0.05) * 0.05);
  return [-outward(-Math.min(...values)), outward(Math.max(...values))];
}
