import { parseArgs } from 'node:util';
import { PlainError } from '../command/plain-error';

export interface BenchArguments {
  readonly output: string;
  readonly rounds: number;
  /** Whether `docs/performance.md` gets the figures. */
  readonly docs: boolean;
}

const USAGE = 'Usage: npm run bench -- --output FILE.json [--rounds 5] [--docs]';

/** @throws PlainError with exit code 2 for a call that cannot be understood. */
export function benchArguments(args: readonly string[]): BenchArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        output: { type: 'string' },
        rounds: { type: 'string', default: '5' },
        docs: { type: 'boolean', default: false },
      },
    });
    const rounds = Number(values.rounds);
    if (values.output && Number.isInteger(rounds) && rounds > 0) {
      return { output: values.output, rounds, docs: values.docs };
    }
  } catch {
    // The usage says it all.
  }
  throw new PlainError(USAGE, 2);
}
