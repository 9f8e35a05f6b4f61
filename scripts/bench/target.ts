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
