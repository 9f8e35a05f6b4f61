import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPython } from '../../scripts/test/find-python';
import { evaluateList, readCsv } from './evaluate-list';
import { brainFigures, hasData } from './figures';
import { judged } from './judged';

/**
 * Pictures changed as on web pages, through the built extension: the table that
 * `python3 -m neurolens.robustness` makes for all changes must hold in the browser too.
 */
const python = hasData ? findPython() : null;
if (!hasData) console.log('Skipped: ../shared/data is not here.');
else if (!python) console.log('Skipped: no Python with PyTorch was found.');

/** One of coding, one that puts the picture elsewhere, one that turns it. */
const CHANGES = ['jpeg-30', 'window-chrome', 'rotate-20'];
/** Pictures for each change: 40 tumors, so one tumor is 2.5 points. */
const LIMIT = 60;
const HALF_A_POINT = 0.005;
const THREE_POINTS = 0.03;

const folder = mkdtempSync(join(tmpdir(), 'neurolens-robustness-'));

describe.skipIf(!python)('changed pictures in the browser', () => {
  const inBrowser = new Map<string, number>();
  let inPython: Record<string, { sensitivity: number[] }>;

  beforeAll(() => {
    const result = join(folder, 'python.json');
    robustness('--write-folder', folder);
    robustness('--output', result);
    inPython = JSON.parse(readFileSync(result, 'utf8')).changes;
    const listed = readCsv(join(folder, 'list.csv'));
    const rows = evaluateList(listed.map(({ file = '' }) => join(folder, file)));
    expect(rows.map(({ error }) => error)).toEqual(listed.map(() => ''));
    for (const change of ['unchanged', ...CHANGES]) {
      const pictures = listed.flatMap(({ file = '', label = '', source = '', ...entry }, index) =>
        entry.change === change
          ? [judged({ file, split: 'val', label, source, box: null }, rows[index])]
          : [],
      );
      expect(pictures.length).toBe(LIMIT);
      inBrowser.set(change, brainFigures(pictures, /./).sensitivity);
    }
    console.log('Sensitivity in the browser:', Object.fromEntries(inBrowser));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['unchanged', ...CHANGES])('finds the tumors that Python finds: %s', (change) => {
    const difference = Math.abs(sensitivity(change) - (inPython[change]?.sensitivity[0] ?? NaN));
    expect(difference).toBeLessThanOrEqual(HALF_A_POINT);
  });

  it.each(CHANGES)('loses at most three points of sensitivity: %s', (change) => {
    expect(sensitivity('unchanged') - sensitivity(change)).toBeLessThanOrEqual(THREE_POINTS);
  });

  const sensitivity = (change: string) => inBrowser.get(change) ?? Number.NaN;
});

function robustness(...args: string[]): void {
  const shared = ['--split', 'val', '--changes', CHANGES.join(','), '--limit', String(LIMIT)];
  const run = spawnSync(python ?? '', ['-m', 'neurolens.robustness', ...shared, ...args], {
    cwd: resolve('training'),
    encoding: 'utf8',
    timeout: 300_000,
  });
  expect(run.status, run.stderr).toBe(0);
}
