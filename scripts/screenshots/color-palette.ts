/** A color as 0xRRGGBB. */
export type Color = number;

interface Counted {
  readonly color: Color;
  readonly pixels: number;
}

const SHIFTS = [16, 8, 0] as const;

/**
 * Chooses at most `size` colors for a picture by median cut: the box of colors whose parts differ
 * most, weighed by their pixels, is split until there are enough boxes; each box then stands for
 * its mean.
 * @returns for every color of the picture the one that replaces it.
 */
export function reducedColors(
  histogram: ReadonlyMap<Color, number>,
  size: number,
): Map<Color, Color> {
  const boxes: Counted[][] = [[...histogram].map(([color, pixels]) => ({ color, pixels }))];
  while (boxes.length < size) {
    const widest = boxes.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    if (weight(widest) === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, ...split(widest));
  }
  return new Map(
    boxes.flatMap((box) => {
      const replacement = mean(box);
      return box.map(({ color }) => [color, replacement] as const);
    }),
  );
}

function channel(color: Color, shift: number): number {
  return (color >> shift) & 0xff;
}

/** How far the colors of a box lie apart in one channel. */
function extent(box: readonly Counted[], shift: number): number {
  const values = box.map(({ color }) => channel(color, shift));
  return largest(values) - smallest(values);
}

/** The low power keeps the large grey areas from taking the colors of the small heat map away. */
function weight(box: readonly Counted[]): number {
  const pixels = box.reduce((sum, counted) => sum + counted.pixels, 0);
  return Math.max(...SHIFTS.map((shift) => extent(box, shift))) * pixels ** 0.2;
}

/** Cuts a box across its longest side, in the middle of it. */
function split(box: readonly Counted[]): [Counted[], Counted[]] {
  const shift = SHIFTS.reduce((a, b) => (extent(box, b) > extent(box, a) ? b : a));
  const values = box.map(({ color }) => channel(color, shift));
  const middle = (smallest(values) + largest(values)) / 2;
  const inLower = ({ color }: Counted) => channel(color, shift) <= middle;
  return [box.filter(inLower), box.filter((counted) => !inLower(counted))];
}

/** Spreading a long list into `Math.min` would overflow the stack. */
function smallest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), 255);
}

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

function mean(box: readonly Counted[]): Color {
  const all = box.reduce((sum, { pixels }) => sum + pixels, 0);
  let color: Color = 0;
  for (const shift of SHIFTS) {
    const sum = box.reduce(
      (total, counted) => total + channel(counted.color, shift) * counted.pixels,
      0,
    );
    color |= Math.round(sum / all) << shift;
  }
  return color;
}
