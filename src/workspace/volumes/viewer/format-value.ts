import { formatNumber } from '../../../i18n/format';
/**
 * A voxel's value in as few digits as tell it from others: whole from 100 on, three significant
 * digits below. Units are the scanner's own, so there is none to name. Written as number fields and
 * programs read it.
 */
export function formatValue(value: number): string {
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

/** The same for words and pictures, as the reader's language writes numbers. */
export function shownValue(value: number): string {
  return formatNumber(Number(formatValue(value)), {
    useGrouping: false,
    maximumSignificantDigits: 15,
  });
}
