import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/finding';
import { COLUMNS } from '../../../src/export/csv-columns';
import { errorRow, outcomeRow } from '../../../src/export/csv-row';

const finding: Finding = {
  verdict: 'tumor',
  pTumor: 0.9,
  pTypes: { glioma: 0.5, meningioma: 0.3, pituitary: 0.1 },
  pBrainMri: 0.123456789,
  thresholds: { tumorLow: 0.4, tumorHigh: 0.6 },
  map: {
    width: 1,
    height: 1,
    values: [1],
    peak: { x: 0.5, y: 0.25 },
    hotRegion: { xCenter: 0.5, yCenter: 0.25, width: 1 / 3, height: 0.5 },
  },
  model: { id: 'm', version: '1', sha256: '0' },
  rebuilt: false,
  backend: 'wasm',
  picture: { width: 2, height: 2, steps: [] },
  timings: { decodeMs: 1.26, preprocessMs: 2, inferenceMs: 40 },
};

describe('rows', () => {
  it('gives the figures of a finding', () => {
    expect(Object.values(outcomeRow('a.png', 0, { kind: 'done', finding })).join('|')).toBe(
      'a.png|0|tumor|0.9|0.5|0.3|0.1|0.1|0.1234568|0.5|0.25|0.5 0.25 0.3333333 0.5|wasm|1.3|40.0|',
    );
  });

  it('leaves the box empty where nothing was hot', () => {
    const cold = { ...finding, map: { ...finding.map, hotRegion: null } };
    expect(outcomeRow('a.png', 0, { kind: 'done', finding: cold }).box).toBe('');
  });

  it('tells no place for a model that has no map', () => {
    const own = { ...finding, model: { ...finding.model, own: 'Mine' } };
    const { peak_x, peak_y, p_tumor } = outcomeRow('a.png', 0, { kind: 'done', finding: own });
    expect([peak_x, peak_y, p_tumor]).toEqual(['', '', '0.9']);
  });

  it('keeps tiny probabilities apart', () => {
    const p = (pTumor: number) =>
      outcomeRow('a', 0, { kind: 'done', finding: { ...finding, pTumor } }).p_tumor;
    expect(Number(p(1.1e-9))).toBeLessThan(Number(p(1.2e-9)));
  });

  it('gives a problem by code and sentence, without figures', () => {
    const row = outcomeRow('a.png', 0, { kind: 'failed', problem: { code: 'empty-file' } });
    expect(row).toEqual(errorRow('a.png', 'empty-file: The file is empty.'));
    const filled = COLUMNS.filter((column) => row[column] !== '');
    expect(filled).toEqual(['file', 'slice', 'error']);
  });

  it('counts the slices of a file, and leaves a name as it is', () => {
    const row = outcomeRow('=cmd|x.nii', 7, { kind: 'failed', problem: { code: 'empty-file' } });
    expect([row.file, row.slice]).toEqual(['=cmd|x.nii', '7']);
  });
});
