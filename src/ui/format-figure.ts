/** A share or a change of shares with the ends of its 95% interval: `[estimate, low, high]`. */
export type Figure = [number, number, number];

/**
 * A measured share in percent: whole numbers, but one decimal where rounding would make a rare error
 * vanish. "100%" and "0%" stand only for all and none of the pictures.
 */
export function formatShare(share: number): string {
  return `${digits(share)}%`;
}

function digits(share: number): string {
  const percent = share * 100;
  const whole = Math.round(percent);
  if (share === 0 || share === 1 || (whole > 0 && whole < 100)) return String(whole);
  if (percent < 0.05) return '< 0.1';
  return Math.min(percent, 99.9).toFixed(1);
}

/** The 95% interval of a share: "92 to 98%". */
export function formatInterval([, low, high]: Figure): string {
  return `${digits(low)} to ${digits(high)}%`;
}

/** A number at the end of an axis, without the decimals of a figure. */
export function formatEnd(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−');
}

/** An area under a curve, three decimals as the field writes it. */
export function formatArea(area: number): string {
  return area.toFixed(3);
}

export function formatAreaInterval([, low, high]: Figure): string {
  return `${formatArea(low)} to ${formatArea(high)}`;
}

/** A difference of two shares in percentage points, with a real minus sign. */
export function formatChange(change: number): string {
  const points = (Math.abs(change) * 100).toFixed(1);
  if (points === '0.0') return '0';
  return `${change < 0 ? '−' : '+'}${points}`;
}

export function formatChangeInterval([, low, high]: Figure): string {
  return `${formatChange(low)} to ${formatChange(high)}`;
}

/** A mean deviation in percentage points: "1.6". */
export function formatPoints(deviation: number): string {
  return (deviation * 100).toFixed(1);
}

export function formatPointsInterval([, low, high]: Figure): string {
  return `${formatPoints(low)} to ${formatPoints(high)}`;
}

/** A natural frequency, "96 of 100"; never all or none unless it was all or none. */
export function outOfHundred(share: number): number {
  if (share === 0 || share === 1) return share * 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** A count of things with a thin space between thousands, "5 146". */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u2009');
}

/** A large number in the unit that people say: "5.6 million". */
export function formatMillions(value: number): string {
  return value < 1e6 ? formatCount(Math.round(value)) : `${(value / 1e6).toFixed(1)} million`;
}
