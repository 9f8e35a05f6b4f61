import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FOLDER } from '../../src/host/locations';
import { evaluateList } from './evaluate-list';
import { brainFigures, DATA, hasData, otherFigures, readManifest, SOURCE_SETS } from './figures';
import { judged } from './judged';

/**
 * The gate on accuracy: every picture of `val` through the built extension in a real browser. It
 * fails where a figure lies below its floor in `floors.json` beside the model, which says by what
 * rule the floors were set. On `val`, so that `test` stays for reporting.
 */
if (!hasData) console.log('Skipped: ../shared/data is not here.');

type Floors = Record<string, Record<string, number>>;
const { floors, split }: { floors: Floors; split: string } = JSON.parse(
  readFileSync(`${MODEL_FOLDER}floors.json`, 'utf8'),
);

describe.skipIf(!hasData)('accuracy on val', () => {
  let found: Floors;

  beforeAll(() => {
    const manifest = readManifest().filter((row) => row.split === split);
    const rows = evaluateList(manifest.map(({ file }) => resolve(DATA, file)));
    expect(rows.length).toBe(manifest.length);
    const pictures = manifest.map((row, index) => judged(row, rows[index]));
    const { lost, ...rest } = otherFigures(pictures);
    found = {
      usual: brainFigures(pictures, SOURCE_SETS.usual),
      other: brainFigures(pictures, SOURCE_SETS.other),
      web: brainFigures(pictures, SOURCE_SETS.web),
      all: { kept: 1 - lost, ...rest },
    };
    console.log(JSON.stringify(found, null, 1));
  });

  const each = Object.entries(floors).flatMap(([set, figures]) =>
    Object.entries(figures).map(([figure, floor]) => ({ set, figure, floor })),
  );
  it.each(each)('$figure of $set reaches $floor', ({ set, figure, floor }) => {
    expect(found[set]?.[figure]).toBeGreaterThanOrEqual(floor);
  });
});
