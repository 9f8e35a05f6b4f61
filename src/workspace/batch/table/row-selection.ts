/** The chosen rows, by their ids. */
export type Selection = ReadonlySet<number>;

export function toggled(selection: Selection, id: number): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * Chooses all rows from one to another, as Shift with a click does everywhere.
 *
 * @param shown ids in the order in which they are seen
 */
export function extended(
  selection: Selection,
  shown: readonly number[],
  from: number,
  to: number,
): Selection {
  const [a, b] = [shown.indexOf(from), shown.indexOf(to)];
  if (a < 0 || b < 0) return toggled(selection, to);
  return new Set([...selection, ...shown.slice(Math.min(a, b), Math.max(a, b) + 1)]);
}

/** How many of the shown rows are chosen: all of them, some or none. */
export function share(selection: Selection, shown: readonly number[]): 'all' | 'some' | 'none' {
  const chosen = shown.filter((id) => selection.has(id)).length;
  if (chosen === 0) return 'none';
  return chosen === shown.length ? 'all' : 'some';
}

/** Chooses all shown rows, or none of them where all are chosen; the others stay as they are. */
export function allToggled(selection: Selection, shown: readonly number[]): Selection {
  if (share(selection, shown) !== 'all') return new Set([...selection, ...shown]);
  const gone = new Set(shown);
  return new Set([...selection].filter((id) => !gone.has(id)));
}
