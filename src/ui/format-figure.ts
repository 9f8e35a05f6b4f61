import { formatNumber } from '../i18n/format';
import { t } from '../i18n/t';

/** A share or a change of shares with the ends of its 95% interval: `[estimate, low, high]`. */
export type Figure = [number, number, number];

/**
 * A measured share in percent: whole numbers, but one decimal where rounding would make a rare error
 * vanish. "100%" and "0%" stand only for all and none of the pictures.
 */
export function formatShare(share: number): string {
  const percent = share * 100;
  const whole = Math.round(percent);
  if (share === 0 || share === 1 || (whole > 0 && whole < 100)) return inPercent(whole / 100, 0);
  if (percent < 0.05) return t('format_below', { value: inPercent(0.001, 1) });
  return inPercent(Math.min(share, 0.999), 1);
}

function inPercent(share: number, decimals: number): string {
  return formatNumber(share, { style: 'percent', ...exactly(decimals) });
}

function exactly(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}

/** The 95% interval of a share: "92% to 98%". */
export function formatInterval([, low, high]: Figure): string {
  return t('format_range', { low: formatShare(low), high: formatShare(high) });
}

/** A number at the end of an axis, without the decimals of a figure. */
export function formatEnd(value: number): string {
  return withMinus(formatNumber(value, { maximumFractionDigits: 2 }));
}

/** `Intl` writes a hyphen where English has a minus sign. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

/** An area under a curve, three decimals as the field writes it. */
export function formatArea(area: number): string {
  return formatNumber(area, exactly(3));
}

export function formatAreaInterval([, low, high]: Figure): string {
  return t('format_range', { low: formatArea(low), high: formatArea(high) });
}

/** A difference of two shares in percentage points, with a real minus sign. */
export function formatChange(change: number): string {
  const points = Math.round(change * 1000) / 10;
  if (points === 0) return formatNumber(0);
  return withMinus(formatNumber(points, { signDisplay: 'exceptZero', ...exactly(1) }));
}

export function formatChangeInterval([, low, high]: Figure): string {
  return t('format_range', { low: formatChange(low), high: formatChange(high) });
}

/** A mean deviation in percentage points: "1.6". */
export function formatPoints(deviation: number): string {
  return formatNumber(deviation * 100, exactly(1));
}

export function formatPointsInterval([, low, high]: Figure): string {
  return t('format_range', { low: formatPoints(low), high: formatPoints(high) });
}

/** A natural frequency, "96 of 100"; never all or none unless it was all or none. */
export function outOfHundred(share: number): number {
  if (share === 0 || share === 1) return share * 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** A large number in the unit that people say: "5.6 million". */
export function formatMillions(value: number): string {
  if (value < 1e6) return formatNumber(Math.round(value));
  return formatNumber(value, {
    notation: 'compact',
    compactDisplay: 'long',
    ...exactly(1),
  });
}

/** A count of things: "5,146". */
export function formatCount(count: number): string {
  return formatNumber(count);
}
