import { quantiles } from './spread';

/** A goal of the project. Missing it is a finding of the bench, never its failure. */
export interface Target {
  readonly what: string;
  readonly limitMs: number;
  readonly measuredMs: number;
  readonly outcome: 'pass' | 'miss';
}

export function target(what: string, limit: number, measured: number): Target {
  const [limitMs, measuredMs] = [rounded(limit), rounded(measured)];
  return { what, limitMs, measuredMs, outcome: measuredMs <= limitMs ? 'pass' : 'miss' };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** A goal that is a ratio of two things measured in the same pass, many times. */
export interface RatioTarget {
  readonly what: string;
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  /** The median, and the middle half. */
  readonly measured: number;
  readonly p25: number;
  readonly p75: number;
  readonly outcome: 'pass' | 'miss';
}

export function ratioTarget(
  what: string,
  limit: number,
  ratios: readonly number[],
  bound: RatioTarget['bound'],
): RatioTarget {
  const [p25, measured, p75] = quantiles(ratios, [0.25, 0.5, 0.75]).map(
    (value) => Math.round(value * 100) / 100,
  ) as [number, number, number];
  const met = bound === 'at most' ? measured <= limit : measured >= limit;
  return { what, bound, limit, measured, p25, p75, outcome: met ? 'pass' : 'miss' };
}
