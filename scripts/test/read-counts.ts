import type { Counting, Counts } from './step';

interface VitestReport {
  readonly numPassedTests?: unknown;
  readonly numFailedTests?: unknown;
  readonly numPendingTests?: unknown;
  readonly numTodoTests?: unknown;
  readonly numFailedTestSuites?: unknown;
}

/**
 * The counts of a step that has ended.
 *
 * A runner that failed without a failed test (a file that does not load, a crash) counts as one
 * failure, so that a broken step can never look green.
 *
 * @param report the runner's report: vitest's JSON, or pytest's output; empty where there is none.
 */
export function readCounts(counting: Counting, ok: boolean, report: string): Counts {
  const counts =
    counting === 'vitest' ? fromVitest(report) : counting === 'pytest' ? fromPytest(report) : null;
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!ok && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

function fromVitest(report: string): Counts | null {
  try {
    const parsed = JSON.parse(report) as VitestReport;
    const number = (value: unknown) => (typeof value === 'number' ? value : 0);
    return {
      passed: number(parsed.numPassedTests),
      failed: number(parsed.numFailedTests),
      skipped: number(parsed.numPendingTests) + number(parsed.numTodoTests),
    };
  } catch {
    return null;
  }
}

function fromPytest(output: string): Counts | null {
  const summary = output.match(/=+ .*\b(?:passed|failed|skipped|error)\b.* in [\d.]+/g)?.at(-1);
  if (!summary) return null;
  const count = (word: string) => Number(summary.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return {
    passed: count('passed'),
    failed: count('failed') + count('error'),
    skipped: count('skipped'),
  };
}
