import { existsSync, readFileSync } from 'node:fs';
import { type Counts, closingLine, NONE, sum } from './step';

// CI's closing line: the sum over its suites. A suite that left no counts has failed.
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const total = process.argv
  .slice(2)
  .map((file) => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : FAILED))
  .reduce(sum, NONE);
console.log(closingLine(total));
process.exit(total.failed > 0 ? 1 : 0);
