import { afterAll, beforeAll, expect, it } from 'vitest';
import { classifyFiles } from '../../scripts/evaluate/classify-files';
import { inputFiles } from '../../scripts/evaluate/input-files';
import { SHIPPED_MODEL } from '../../src/engine/model-registry';
import type { Row } from '../../src/export/csv-columns';
import { TOLERANCE } from '../e2e/support/same-finding';
import { FIFTY, variedPicture } from './support/fifty-pictures';
import { PictureFiles } from './support/picture-files';

const FIGURES = [
  'p_tumor',
  'p_glioma',
  'p_meningioma',
  'p_pituitary',
  'p_no_tumor',
  'p_brain_mri',
] as const;

const files = new PictureFiles();
let folder: string;

beforeAll(() => {
  for (const index of FIFTY) files.put(variedPicture(index));
  folder = files.path;
});
afterAll(() => files.remove());

/** What `npm run evaluate` writes, by file. */
async function evaluated(browser: 'chromium' | 'firefox'): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  const setup = { browser, backend: 'wasm', model: SHIPPED_MODEL } as const;
  await classifyFiles(inputFiles(folder), setup, (_index, [row]) => {
    if (row) rows.set(row.file, row);
  });
  return rows;
}

it('gives Firefox the findings of Chromium, for fifty pictures', { timeout: 420_000 }, async () => {
  const chromium = await evaluated('chromium');
  const firefox = await evaluated('firefox');
  expect(firefox.size).toBe(FIFTY.length);
  let widest = 0;
  for (const [file, row] of firefox) {
    const other = chromium.get(file);
    expect(row.error, file).toBe('');
    expect(row.verdict, file).toBe(other?.verdict);
    for (const figure of FIGURES) {
      widest = Math.max(widest, Math.abs(Number(row[figure]) - Number(other?.[figure])));
    }
  }
  const ms = (rows: Map<string, Row>) =>
    median([...rows.values()].map((row) => Number(row.inference_ms)));
  console.log(
    `Widest difference ${widest}; median inference in ms: Firefox ${ms(firefox)}, Chromium ${ms(chromium)}`,
  );
  expect(widest).toBeLessThanOrEqual(TOLERANCE);
  // Fifty times the same finding would prove nothing.
  const pTumor = [...firefox.values()].map((row) => Number(row.p_tumor));
  expect(Math.max(...pTumor) - Math.min(...pTumor)).toBeGreaterThan(0.5);
});

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
