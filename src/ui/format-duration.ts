/** A time span for people: milliseconds below one second, then seconds with one decimal. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1) return '< 1 ms';
  const whole = Math.round(milliseconds);
  return whole < 1000 ? `${whole} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
