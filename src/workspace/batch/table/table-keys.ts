/** Rows that Page Up and Page Down go by: about a screen. */
const PAGE = 10;

/**
 * The row that a key goes to; null for keys that are none of the table's.
 *
 * @param from the row it is pressed in, 0 to `count - 1`
 */
export function rowForKey(key: string, from: number, count: number): number | null {
  const bounded = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowUp':
      return bounded(from - 1);
    case 'ArrowDown':
      return bounded(from + 1);
    case 'PageUp':
      return bounded(from - PAGE);
    case 'PageDown':
      return bounded(from + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return bounded(count - 1);
    default:
      return null;
  }
}
