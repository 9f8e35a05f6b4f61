import { spawnSync } from 'node:child_process';
import { type LintMessage, unexpected } from './expected-messages';

/** Runs Mozilla's add-on linter over the build and fails on everything that is not explained. */
interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
}

const source = process.argv[2] ?? 'dist/chrome';
const lint = spawnSync(
  'node_modules/.bin/web-ext',
  ['lint', '--source-dir', source, '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', timeout: 150_000, maxBuffer: 32 * 1024 * 1024 },
);
const report = JSON.parse(lint.stdout) as LintReport;
const surprises = unexpected([...report.errors, ...report.warnings, ...report.notices]);
for (const { code, message, file } of surprises) console.log(`${code} ${file ?? ''}: ${message}`);
console.log(surprises.length === 0 ? 'Nothing unexpected.' : `${surprises.length} unexpected.`);
process.exit(surprises.length === 0 ? 0 : 1);
