/** What is at a cell; beyond both ends the outermost cell goes on. */
export function cell<Item>(line: readonly Item[], index: number): Item {
  return line[Math.min(line.length - 1, Math.max(0, index))] as Item;
}

/** Catmull-Rom between `b` and `c`: passes through both without the kinks that straight lines show. */
export function between(a: number, b: number, c: number, d: number, share: number): number {
  const slope = c - a;
  const bend = 2 * a - 5 * b + 4 * c - d;
  const twist = 3 * (b - c) + d - a;
  return b + 0.5 * share * (slope + share * (bend + share * twist));
}

/**
 * Stretches a line of cells to `length` samples, smoothly, with each cell's value at the middle of
 * its stretch. The result stays in 0..1, as responses do.
 */
export function stretchLine(line: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, sample) => {
    const place = ((sample + 0.5) / length) * line.length - 0.5;
    const index = Math.floor(place);
    const value = between(
      cell(line, index - 1),
      cell(line, index),
      cell(line, index + 1),
      cell(line, index + 2),
      place - index,
    );
    return Math.min(1, Math.max(0, value));
  });
}
