/**
 * A voxel's value in as few digits as tell it from others: whole from 100 on, three significant
 * digits below. Units are the scanner's own, so there is none to name.
 */
export function formatValue(value: number): string {
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}
