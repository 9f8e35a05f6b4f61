/** What the history view shows beside its list, as its address says. */
export type HistoryPlace =
  | { readonly kind: 'list' | 'options' }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'compare'; readonly ids: readonly [string, string] };

/** `''`, `options`, an id, or `compare/ID/ID`; anything else is the list. */
export function placeOf(rest: string): HistoryPlace {
  const parts = rest.split('/').filter(Boolean);
  const [first, one, other] = parts;
  if (first === 'compare' && one && other) return { kind: 'compare', ids: [one, other] };
  if (first === 'options') return { kind: 'options' };
  return first && parts.length === 1 ? { kind: 'entry', id: first } : { kind: 'list' };
}
