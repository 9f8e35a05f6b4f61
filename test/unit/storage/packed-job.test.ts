import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Job, JobSchema } from '../../../src/storage/job';
import { packedJob, unpackedJob } from '../../../src/storage/packed-job';
import { madeUpFinding, madeUpJob } from '../made-up';

function done(values: number[]): Job {
  const { map } = madeUpFinding();
  const finding = madeUpFinding({ map: { ...map, width: values.length, height: 1, values } });
  return madeUpJob({ state: { kind: 'done', finding } });
}

/** As the browser keeps it. */
const stored = (job: Job): unknown => JSON.parse(JSON.stringify(packedJob(job)));

describe('a stored job', () => {
  it('comes back as it was, every value of its map the same', () => {
    const fourDecimals = fc.integer({ min: 0, max: 10_000 }).map((step) => step / 10_000);
    const maps = fc.array(fourDecimals, { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(maps, (values) => {
        const job = done(values);
        expect(unpackedJob(stored(job))).toEqual(job);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('takes a sixth of the room', () => {
    const job = done(Array.from({ length: 784 }, (_, index) => ((index * 37) % 10_000) / 10_000));
    const values = (packedJob(job) as { state: { finding: { map: { values: string } } } }).state
      .finding.map.values;
    expect(values).toHaveLength(4 * Math.ceil((784 * 2) / 3));
  });

  it('without a finding is stored as it is', () => {
    const job = madeUpJob();
    expect(packedJob(job)).toBe(job);
    expect(unpackedJob(job)).toBe(job);
  });

  it.each([
    ['no base64', '%%%'],
    ['half a number', btoa('abc')],
    ['a value above 1', btoa('\xff\xff\xff\xff')],
    ['too few values', btoa('\x01\x00')],
    ['too many values', btoa('\x01\x00'.repeat(3))],
  ])('with %s for a map is none', (_what, values) => {
    const record = packedJob(done([0.1, 0.2])) as ReturnType<typeof done>;
    const broken = structuredClone(record) as never as {
      state: { finding: { map: { values: string } } };
    };
    broken.state.finding.map.values = values;
    expect(v.safeParse(JobSchema, unpackedJob(broken)).success).toBe(false);
  });

  it.each([null, undefined, 7, 'text', [], {}, { state: null }, { state: { finding: 3 } }])(
    'of another shape (%j) comes back as it is, for the schema to refuse',
    (value) => {
      expect(unpackedJob(value)).toBe(value);
    },
  );
});
