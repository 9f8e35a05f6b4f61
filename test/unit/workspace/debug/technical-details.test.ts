import { describe, expect, it } from 'vitest';
import type { Job } from '../../../../src/storage/job';
import { type DetailGroup, detailGroups } from '../../../../src/workspace/debug/detail-groups';
import { detailsText } from '../../../../src/workspace/debug/details-text';
import { engineActivity } from '../../../../src/workspace/debug/engine-activity';
import type { TechnicalDetails } from '../../../../src/workspace/debug/technical-details';
import { madeUpFinding, madeUpJob } from '../../made-up';

/** Stands wherever a job holds a text of its own. */
const SECRET = 'doe-jane-1970';

const origin: Job['origin'] = {
  tabId: 1,
  frameId: 0,
  cardFrameId: 0,
  imageUrl: `https://${SECRET}.test/${SECRET}.png`,
  region: null,
};

const done = (change: Parameters<typeof madeUpFinding>[0] = {}) =>
  madeUpJob({
    name: `${SECRET}.dcm`,
    source: 'image',
    origin,
    way: 'fetch',
    hash: 'abcdef0123456789'.repeat(4),
    state: {
      kind: 'done',
      finding: madeUpFinding({
        model: { id: SECRET, version: SECRET, sha256: SECRET, own: SECRET },
        picture: { width: 2000, height: 1000, steps: [SECRET] },
        ...change,
      }),
    },
  });

const jobs: Job[] = [
  done(),
  madeUpJob({
    name: `${SECRET}.png`,
    origin,
    state: { kind: 'failed', problem: { code: 'broken-picture', detail: SECRET } },
  }),
  madeUpJob({ name: SECRET, state: { kind: 'working', stage: 'decoding' } }),
];

const details: TechnicalDetails = {
  version: '1.2.3',
  userAgent: 'Browser/1',
  processors: 4,
  memoryGb: 8,
  privateWindow: false,
  running: true,
  activity: engineActivity(jobs),
  model: { id: 'shipped', version: '0.2.0', sha256: 'ff00' },
  settings: { backend: 'auto', preset: 'balanced', model: `own-${SECRET}` },
  choice: {
    backend: 'wasm',
    reason: { kind: 'software-renderer', renderer: 'SwiftShader' },
    measuredAt: 1,
  },
  storage: { disk: 5_000_000, settings: 300, session: 12_000 },
  permissions: ['activeTab', 'storage'],
  sites: 2,
};

const factsOf = (groups: readonly DetailGroup[], title: string) =>
  new Map(groups.find((group) => group.title === title)?.facts ?? []);

describe('the text that is copied', () => {
  const text = detailsText(detailGroups(details));

  it('tells nothing of a person: no name, address, hash, model of the user, or finding', () => {
    expect(JSON.stringify(jobs)).toContain(SECRET);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('abcdef0123456789');
    expect(text).not.toMatch(/https?:|\btumor|verdict|0\.9\b/);
  });

  it('tells what a fault is found by', () => {
    for (const fact of ['1.2.3', 'Browser/1', 'shipped 0.2.0', 'ff00', 'SwiftShader']) {
      expect(text).toContain(fact);
    }
    expect(text).toContain('Failed in this session: 1 broken-picture');
    expect(text).toContain('In work: 1 decoding');
    expect(text).toContain('wasm, own model; decoding 1 ms; preprocessing 2 ms; network 3 ms');
    expect(text).toContain('2.00 megapixels by fetch');
    expect(text).toContain('Backend measured: wasm, because of software-renderer');
    expect(text).toContain('Disk: 5000 kB');
    expect(text).toContain('Sites allowed: 2');
    expect(text).toContain('Held: activeTab, storage');
  });
});

describe('detailGroups', () => {
  it('says what is not known, and leaves out what there is nothing of', () => {
    const groups = detailGroups({
      ...details,
      model: null,
      choice: null,
      storage: null,
      memoryGb: null,
      running: null,
      activity: engineActivity([]),
      permissions: [],
    });
    expect(groups.map(({ title }) => title)).toEqual([
      'Versions',
      'Engine',
      'Model',
      'Permissions',
    ]);
    expect(factsOf(groups, 'Model').get('SHA-256 of its weights')).toBe('unknown');
    expect(factsOf(groups, 'Engine').get('State')).toBe('in the background page');
    expect(factsOf(groups, 'Engine').get('Failed in this session')).toBe('none');
    expect(factsOf(groups, 'Engine').has('Graphics')).toBe(false);
  });
});

describe('engineActivity', () => {
  it('lists the ten newest findings and counts all', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      done({ timings: { decodeMs: index, preprocessMs: 0, inferenceMs: 0 } }),
    );
    const { done: count, timings } = engineActivity(many);
    expect(count).toBe(12);
    expect(timings.map(({ decodeMs }) => decodeMs)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('names the way of what has none by its source', () => {
    const file = madeUpJob({ state: { kind: 'done', finding: madeUpFinding() } });
    expect(engineActivity([file]).timings[0]?.way).toBe('file');
    expect(engineActivity([{ ...file, source: 'region' }]).timings[0]?.way).toBe('region');
  });
});
