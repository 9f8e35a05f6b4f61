/** A rectangle of picture pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Numbers for the pixels of an area, row by row. */
export interface Field extends Area {
  readonly data: Float32Array;
}

export function createField(size: Size, fill = 0): Field {
  const { width, height } = size;
  return { left: 0, top: 0, width, height, data: new Float32Array(width * height).fill(fill) };
}

/** The value at picture pixel (x, y), or `outside` where the field does not reach. */
export function valueAt(field: Field, x: number, y: number, outside = 0): number {
  const column = Math.round(x) - field.left;
  const row = Math.round(y) - field.top;
  if (column < 0 || row < 0 || column >= field.width || row >= field.height) return outside;
  return field.data[row * field.width + column] ?? outside;
}

/** Calls `visit` for every value with its place on the picture. */
export function forEachPixel(
  field: Field,
  visit: (value: number, x: number, y: number) => void,
): void {
  let index = 0;
  for (let y = field.top; y < field.top + field.height; y++) {
    for (let x = field.left; x < field.left + field.width; x++) {
      visit(field.data[index++] ?? 0, x, y);
    }
  }
}

/** A field of the same area, each value from the old one and its place. */
export function mapField(
  field: Field,
  change: (value: number, x: number, y: number) => number,
): Field {
  const data = new Float32Array(field.data.length);
  let index = 0;
  forEachPixel(field, (value, x, y) => {
    data[index++] = change(value, x, y);
  });
  return { ...field, data };
}

export function clamp(value: number, low = 0, high = 1): number {
  return Math.max(low, Math.min(high, value));
}

export function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 at and below `low`, 1 at and above `high`, smooth between them (`low` may exceed `high`). */
export function smoothstep(low: number, high: number, value: number): number {
  const share = clamp((value - low) / (high - low));
  return share * share * (3 - 2 * share);
}

/** A function's values every `step` pixels of an area. */
interface Grid extends Area {
  readonly step: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Evaluates a function on the points of a grid, for reading between them later. */
export function sampleGrid(
  area: Area,
  step: number,
  sample: (x: number, y: number) => number,
): Grid {
  const columns = Math.ceil((area.width - 1) / step) + 2;
  const rows = Math.ceil((area.height - 1) / step) + 2;
  const values = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = sample(area.left + column * step, area.top + row * step);
    }
  }
  return { ...area, step, columns, values };
}

/** The grid's value at picture pixel (x, y), bilinear between its points. */
export function readGrid({ left, top, step, columns, values }: Grid, x: number, y: number): number {
  const across = (x - left) / step;
  const down = (y - top) / step;
  const column = Math.floor(across);
  const row = Math.floor(down);
  const corner = row * columns + column;
  const below = corner + columns;
  const upper = mix(values[corner] ?? 0, values[corner + 1] ?? 0, across - column);
  const lower = mix(values[below] ?? 0, values[below + 1] ?? 0, across - column);
  return mix(upper, lower, down - row);
}

/** The grid's values for every pixel of its area. */
function spreadGrid({ left, top, width, height, step, columns, values }: Grid): Field {
  const data = new Float32Array(width * height);
  const line = new Float32Array(columns);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / step);
    const share = y / step - row;
    for (let column = 0; column < columns; column++) {
      const upper = values[row * columns + column] ?? 0;
      const lower = values[(row + 1) * columns + column] ?? 0;
      line[column] = upper + (lower - upper) * share;
    }
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / step);
      const before = line[column] ?? 0;
      const after = line[column + 1] ?? 0;
      data[y * width + x] = before + (after - before) * (x / step - column);
    }
  }
  return { left, top, width, height, data };
}

/**
 * Fills a field from a function sampled every `step` pixels, bilinear between the samples: smooth
 * functions cost step * step times less that way.
 */
export function sampleField(
  area: Area,
  step: number,
  sample: (x: number, y: number) => number,
): Field {
  return spreadGrid(sampleGrid(area, step, sample));
}
