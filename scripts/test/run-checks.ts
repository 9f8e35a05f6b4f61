import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runStep } from './run-step';
import { closingLine, NONE, type Step, sum } from './step';
import { BEYOND, QUICK, SHARED } from './steps';

/**
 * `npm test` (quick), `npm run test:full` (full), and for CI the parts beyond the quick one.
 * Goes on after a failed step, so that one run shows all that is broken.
 */
const SUITES: Record<string, readonly Step[]> = {
  quick: QUICK,
  full: [...QUICK, ...BEYOND],
  beyond: BEYOND,
  shared: SHARED,
};

const [suite = 'quick', ...rest] = process.argv.slice(2);
// `npm run test:full -- --beyond`: the quick part has just run, as in CI.
const name = rest[0] === '--beyond' ? 'beyond' : suite;
const countsFile = rest.find((argument) => !argument.startsWith('--'));
const steps = SUITES[name];
if (!steps) throw new Error(`There is no suite "${name}": use ${Object.keys(SUITES).join(', ')}.`);

let total = NONE;
for (const step of steps) total = sum(total, await runStep(step));

if (countsFile) {
  mkdirSync(dirname(countsFile), { recursive: true });
  writeFileSync(countsFile, JSON.stringify(total));
}
console.log(`\n${closingLine(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
