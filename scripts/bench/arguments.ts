import { parseArgs } from 'node:util';
import { PlainError } from '../command/plain-error';

export interface BenchArguments {
  readonly output: string;
  readonly rounds: number;
}

const USAGE = 'Usage: npm run bench -- --output FILE.json [--rounds 5]';

/** @throws PlainError with exit code 2 for a call that cannot be understood. */
export function benchArguments(args: readonly string[]): BenchArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { output: { type: 'string' }, rounds: { type: 'string', default: '5' } },
    });
    const rounds = Number(values.rounds);
    if (values.output && Number.isInteger(rounds) && rounds > 0) {
      return { output: values.output, rounds };
    }
  } catch {
    // The usage says it all.
  }
  throw new PlainError(USAGE, 2);
}
