/** How a step's result is counted: a whole step as one, or by its test runner's own numbers. */
export type Counting = 'as-one' | 'vitest' | 'pytest';

export type Command = readonly [string, ...string[]];

export interface Step {
  readonly name: string;
  /** Program and arguments, run in the project's folder; a function where finding them takes time. */
  readonly command: Command | (() => Command);
  readonly counting: Counting;
  /** Past this the step is killed and counts as failed, in minutes. */
  readonly minutes: number;
  /** A reason why the step cannot run on this machine, or null when it can. */
  readonly skipReason?: () => string | null;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The line that closes a run. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
