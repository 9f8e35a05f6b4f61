import { existsSync } from 'node:fs';
import { projectPath } from '../browser/project-path';
import { PlainError } from '../command/plain-error';
import { runCommand } from '../command/run-command';
import { runProgram } from '../command/run-program';
import { type Build, type LintMessage, unexpected } from './expected-messages';

interface LintReport {
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
}

const BUILDS: readonly Build[] = ['chrome', 'firefox'];
/** One took 8 s here. */
const LINT_MS = 150_000;

/** Runs Mozilla's add-on linter over both builds and fails on everything that is not explained. */
await runCommand(async () => {
  let surprises = 0;
  for (const build of BUILDS) {
    const messages = unexpected(build, await lint(`dist/${build}`));
    for (const { code, message, file } of messages) {
      console.log(`dist/${build}: ${code} ${file ?? ''}: ${message}`);
    }
    surprises += messages.length;
  }
  if (surprises > 0) throw new PlainError(`${surprises} unexpected.`);
  console.log('Nothing unexpected.');
});

async function lint(source: string): Promise<LintMessage[]> {
  if (!existsSync(projectPath(`${source}/manifest.json`))) {
    throw new PlainError(
      `There is no ${source}: run "npm run build" and "npm run build:firefox" first.`,
    );
  }
  const { stdout, output } = await runProgram(
    projectPath('node_modules/.bin/web-ext'),
    ['lint', '--source-dir', projectPath(source), '--output', 'json', '--no-config-discovery'],
    { timeoutMs: LINT_MS },
  );
  // The linter exits with 1 for errors too, among which are explained ones: its report decides.
  if (!stdout.trim().startsWith('{')) throw new PlainError(`The linter gave no report: ${output}`);
  const report = JSON.parse(stdout) as LintReport;
  return [...report.errors, ...report.warnings, ...report.notices];
}
