export interface Cell {
  readonly x: number;
  readonly y: number;
}

/** The cell with the largest value; of equal ones the first, in reading order. */
export function strongestCell(cells: readonly number[], width: number): Cell {
  let best = 0;
  for (let i = 1; i < cells.length; i++) {
    if ((cells[i] as number) > (cells[best] as number)) best = i;
  }
  return { x: best % width, y: Math.floor(best / width) };
}
