import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FOLDER } from '../../src/host/locations';
import {
  brainFigures,
  DATA,
  hasData,
  type JudgedPicture,
  otherFigures,
  readManifest,
} from './figures';

/**
 * `npm run evaluate` over the `test` pictures, through the built extension in a real browser: its
 * figures must be those that Python measured and `metadata.json` states, to half a point.
 */
if (!hasData) console.log('Skipped: ../shared/data is not here.');

const HALF_A_POINT = 0.005;
const USUAL = /^(cheng|nick|sartaj|br35h|hab)/;
const OTHER = /^(tcga|ds002748)/;
const WEB = /^(br35h|hab)/;

const folder = mkdtempSync(join(tmpdir(), 'neurolens-shared-'));

describe.skipIf(!hasData)('evaluate over the test pictures', () => {
  let pictures: JudgedPicture[];
  let rows: Record<string, string>[];

  beforeAll(() => {
    const manifest = readManifest().filter(({ split }) => split === 'test');
    const list = join(folder, 'test.txt');
    const output = join(folder, 'test.csv');
    writeFileSync(list, manifest.map(({ file }) => resolve(DATA, file)).join('\n'));
    const run = spawnSync(
      'npm',
      ['run', '--silent', 'evaluate', '--', '--input', list, '--output', output],
      { encoding: 'utf8', timeout: 800_000 },
    );
    expect(run.status, run.stderr).toBe(0);
    rows = readCsv(output);
    pictures = manifest.map((entry, index) => {
      const row = rows[index] ?? {};
      return {
        ...entry,
        verdict: row.verdict ?? '',
        pTumor: Number(row.p_tumor),
        peak: [Number(row.peak_x), Number(row.peak_y)],
      };
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives a finding for every picture, in the order of the list', () => {
    expect(rows.length).toBe(readManifest().filter(({ split }) => split === 'test').length);
    expect(rows.filter(({ error }) => error !== '')).toEqual([]);
    for (const [index, { file }] of rows.entries()) {
      expect(
        file?.endsWith(readManifest().filter(({ split }) => split === 'test')[index]?.file ?? '?'),
      ).toBe(true);
    }
  });

  it('agrees with what Python measured to half a point', () => {
    const stated = JSON.parse(readFileSync(`${MODEL_FOLDER}metadata.json`, 'utf8')).figures;
    const found = {
      usual: brainFigures(pictures, USUAL),
      other: brainFigures(pictures, OTHER),
      web: brainFigures(pictures, WEB),
      ...otherFigures(pictures),
    };
    console.log(JSON.stringify(found, null, 1));
    for (const set of ['usual', 'other', 'web'] as const) {
      for (const figure of ['auc', 'sensitivity', 'specificity', 'accuracy'] as const) {
        const difference = Math.abs(found[set][figure] - stated.brain[set][figure][0]);
        expect(difference, `${set} ${figure}`).toBeLessThanOrEqual(HALF_A_POINT);
      }
    }
    const rest = { rejected: stated.notBrain.rejected, ...stated.brain.all };
    for (const figure of ['rejected', 'lost', 'pointing'] as const) {
      const difference = Math.abs(found[figure] - rest[figure][0]);
      expect(difference, figure).toBeLessThanOrEqual(HALF_A_POINT);
    }
  });
});

/** Rows of our own CSV. Only the last column, `error`, can hold a comma, and is quoted then. */
function readCsv(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
