import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type CsvRow = Record<string, string>;

/**
 * Runs `npm run evaluate` over the files, in their order: one row for each plain picture.
 * @param files absolute paths.
 * @throws Error with what the command printed, when it fails.
 */
export function evaluateList(files: readonly string[]): CsvRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'neurolens-list-'));
  try {
    const list = join(folder, 'list.txt');
    const output = join(folder, 'output.csv');
    writeFileSync(list, files.join('\n'));
    const run = spawnSync(
      'npm',
      ['run', '--silent', 'evaluate', '--', '--input', list, '--output', output],
      { encoding: 'utf8', timeout: 800_000 },
    );
    if (run.status !== 0) throw new Error(`evaluate failed:\n${run.stderr}`);
    return readCsv(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of our own CSVs. Only the last column, `error`, can hold a comma, and is quoted then. */
export function readCsv(path: string): CsvRow[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
