/**
 * A probability in whole percent. Never "0%" or "100%": no model is that sure, and rounding must not
 * make it look so.
 */
export function formatPercent(probability: number): string {
  const percent = Math.round(probability * 100);
  if (percent < 1) return '< 1%';
  if (percent > 99) return '> 99%';
  return `${percent}%`;
}
