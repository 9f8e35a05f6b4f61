import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectPath } from '../browser/project-path';
import { PlainError } from '../command/plain-error';
import { runCommand } from '../command/run-command';
import { userPath } from '../command/user-path';
import { falseAlarms } from './false-alarms';
import { csvRows, healthySeries } from './healthy-series';

const MOST = 5;

/**
 * `tsx scripts/volume-rule/main.ts FINDINGS.csv`: how many healthy subjects have 1 to 5 slices in a
 * row at or above the tumor threshold, from what `npm run evaluate` wrote of their slices.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string', default: projectPath('../shared/data') } },
    allowPositionals: true,
  });
  const [findings] = positionals;
  if (!findings) throw new PlainError('Give the CSV that `npm run evaluate` wrote.', 2);
  const series = healthySeries(
    csvRows(readFileSync(userPath(findings), 'utf8')),
    csvRows(readFileSync(join(values.data, 'manifest.csv'), 'utf8')),
  );
  console.log(
    `set, subjects, raised by ${Array.from({ length: MOST }, (_, at) => at + 1).join(', ')}`,
  );
  for (const { set, subjects, raised } of falseAlarms(series, MOST)) {
    console.log(`${set}, ${subjects}, ${raised.join(', ')}`);
  }
});
