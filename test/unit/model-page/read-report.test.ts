import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MODEL_FOLDER } from '../../../src/host/locations';
import { parseReport } from '../../../src/model-page/parse-report';
import { readReport } from '../../../src/model-page/read-report';
import { ProblemError } from '../../../src/problems/problem';
import { madeUpMetadata, madeUpReport, reportWith } from './made-up-report';

afterEach(() => vi.unstubAllGlobals());

/** What is said of a metadata.json with these parts of the figures. */
function refusal(parts: Record<string, unknown>): string {
  try {
    madeUpReport(parts);
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).code).toBe('model-damaged');
    return (error as ProblemError).detail ?? '';
  }
  return 'accepted';
}

const brain = (set: string, entry: object) => ({
  brain: { [set]: { images: 1, groups: 1, ...entry } },
});

describe('parseReport', () => {
  it('reads the metadata of the shipped model', () => {
    const report = parseReport(readFileSync(`${MODEL_FOLDER}metadata.json`, 'utf8'));
    expect(report.id).toMatch(/^neurolens-/);
    expect(report.weights.sha256).toHaveLength(64);
  });

  it('keeps what the page shows and drops the rest', () => {
    const report = madeUpReport();
    expect(report.figures?.brain.other?.sensitivity?.[0]).toBeCloseTo(0.86);
    expect(report.figures?.leaveOneSourceOut?.[1]?.auc).toBeNull();
    expect(report).not.toHaveProperty('formatVersion');
  });

  it('takes a model of which nothing was measured', () => {
    expect(reportWith({}).figures?.brain).toEqual({});
    const { figures: _, ...without } = madeUpMetadata();
    expect(parseReport(JSON.stringify(without)).figures).toBeUndefined();
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['a share above one', 'brain.all', brain('all', { auc: [1.2, 0.9, 1] })],
    ['an interval that ends too early', 'brain.web', brain('web', { auc: [0.9, 1, 0.8] })],
    ['a figure without its interval', 'brain.web', brain('web', { auc: [0.9] })],
    ['a text for a number', 'brain.usual', brain('usual', { images: '<b>9</b>' })],
    ['an endless curve', 'roc.usual', { roc: { usual: Array(9999).fill([0, 0]) } }],
    ['a point of three numbers', 'roc.web', { roc: { web: [[0, 0, 0]] } }],
    ['a ragged matrix', 'confusion', { confusion: { labels: ['a', 'b'], rows: [[1, 2], [3]] } }],
    ['a negative count', 'confusion', { confusion: { labels: ['a'], rows: [[-1]] } }],
    ['endless text', 'comparison', { comparison: [{ id: 'x', name: 'n'.repeat(9999) }] }],
    [
      'a change of more than all',
      'robustness',
      { robustness: [{ change: 'x', sensitivityChange: [-2, -3, 0] }] },
    ],
  ])('refuses %s and says where', (_, place, parts) => {
    expect(refusal(parts)).toContain(`metadata.json: figures.${place}`);
  });

  it('refuses a number that JSON reads as infinite', () => {
    const json = JSON.stringify(madeUpMetadata()).replace('"megabytes":11.3', '"megabytes":1e999');
    expect(json).toContain('1e999');
    expect(() => parseReport(json)).toThrow(/figures\.comparison\.1\.megabytes/);
  });

  it('refuses what is not JSON, and what is far too long', () => {
    expect(() => parseReport('<html>')).toThrow(/it is not JSON/);
    expect(() => parseReport(' '.repeat(17 * 1024 * 1024))).toThrow(/it is too long/);
  });
});

describe('readReport', () => {
  it('reads from the extension’s own package', async () => {
    const fetched = vi.fn(async (_url: string) => Response.json(madeUpMetadata()));
    vi.stubGlobal('fetch', fetched);
    expect((await readReport()).id).toBe('made-up-model');
    expect(fetched.mock.calls[0]?.[0]).toBe(
      `chrome-extension://neurolens-test/${MODEL_FOLDER}metadata.json`,
    );
  });

  it.each<[string, () => Promise<Response>]>([
    ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is answered with an error', async () => new Response('', { status: 404 })],
  ])('says that the model is missing when its file %s', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    await expect(readReport()).rejects.toMatchObject({
      code: 'model-missing',
      detail: 'metadata.json',
    });
  });
});
