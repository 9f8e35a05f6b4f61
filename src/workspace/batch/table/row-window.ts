/** Height of every row in pixels; the style sheet has the same. */
export const ROW_HEIGHT = 56;
/** Rows drawn beyond either edge, so that scrolling shows no gap before the next drawing. */
const MARGIN = 6;

/** Rows `from` to `to - 1`. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** Which of so many rows to draw. */
export function rowWindow(count: number, scrollTop: number, height: number): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT);
  const shown = Math.ceil(height / ROW_HEIGHT) + 1;
  const from = Math.max(0, Math.min(first, count - shown) - MARGIN);
  return { from, to: Math.min(count, first + shown + MARGIN) };
}

/**
 * Where to scroll so that a row can be seen; as it is where it can already.
 *
 * @param height of the room for rows
 */
export function scrollFor(index: number, scrollTop: number, height: number): number {
  const top = index * ROW_HEIGHT;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + ROW_HEIGHT - height);
}
