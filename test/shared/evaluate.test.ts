import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FOLDER } from '../../src/host/locations';
import { evaluateList } from './evaluate-list';
import {
  brainFigures,
  DATA,
  hasData,
  type JudgedPicture,
  otherFigures,
  readManifest,
  SOURCE_SETS,
} from './figures';
import { judged } from './judged';

/**
 * `npm run evaluate` over the `test` pictures, through the built extension in a real browser: its
 * figures must be those that Python measured and `metadata.json` states, to half a point.
 */
if (!hasData) console.log('Skipped: ../shared/data is not here.');

const HALF_A_POINT = 0.005;

describe.skipIf(!hasData)('evaluate over the test pictures', () => {
  let pictures: JudgedPicture[];
  let rows: Record<string, string>[];

  beforeAll(() => {
    const manifest = readManifest().filter(({ split }) => split === 'test');
    rows = evaluateList(manifest.map(({ file }) => resolve(DATA, file)));
    pictures = manifest.map((entry, index) => judged(entry, rows[index]));
  });

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
      usual: brainFigures(pictures, SOURCE_SETS.usual),
      other: brainFigures(pictures, SOURCE_SETS.other),
      web: brainFigures(pictures, SOURCE_SETS.web),
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
