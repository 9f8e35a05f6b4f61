import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { BACKENDS } from '../../../src/engine/finding';
import { readBackendChoice } from '../../../src/storage/backend-choice';
import { JobSchema } from '../../../src/storage/job';
import { readJob, readJobs } from '../../../src/storage/job-records';
import { readSettings } from '../../../src/storage/settings';
import browser, { resetBrowser } from '../fake-browser';
import { madeUpFinding, madeUpJob } from '../made-up';

/** Stored values may be of an older version, or damaged: no reader may fail at one of them. */
const RUNS = { seed: 20_261_124, numRuns: 2_000 };

/** A valid job with some of its values exchanged, at any depth. */
const damagedJob = fc
  .record({
    path: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 5 }),
    value: fc.oneof(fc.anything(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, null)),
  })
  .map(({ path, value }) => {
    const job = madeUpJob({ state: { kind: 'done', finding: madeUpFinding() } });
    return exchanged(structuredClone(job), path, value);
  });

/** Puts a value where the path leads; each step chooses among the keys that are there. */
function exchanged(root: unknown, path: readonly number[], value: unknown): unknown {
  let at = root as Record<string, unknown>;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(at);
    const key = keys[step % keys.length];
    if (key === undefined) return root;
    const below = at[key];
    if (depth === path.length - 1 || typeof below !== 'object' || below === null) {
      at[key] = value;
      return root;
    }
    at = below as Record<string, unknown>;
  }
  return root;
}

const anything = fc.anything({ withDate: true, withMap: true, withSet: true });
const stored = fc.oneof(damagedJob, anything, fc.jsonValue());

/** The fake area copies as the real one does, which takes no functions and the like. */
function keep(area: 'session' | 'local', key: string, value: unknown): void {
  browser.storage[area].items.set(key, structuredClone(value));
}

beforeEach(resetBrowser);

describe(`${RUNS.numRuns} generated stored values`, () => {
  it('are read as valid jobs or not at all, and hide no sound one', async () => {
    let valid = 0;
    const property = fc.asyncProperty(stored, async (value) => {
      resetBrowser();
      const sound = madeUpJob();
      keep('session', 'job:damaged', value);
      keep('session', `job:${sound.id}`, sound);
      const jobs = await readJobs();
      for (const job of jobs) expect(v.is(JobSchema, job)).toBe(true);
      expect(jobs.map(({ id }) => id)).toContain(sound.id);
      if (await readJob('damaged')) valid += 1;
    });
    await fc.assert(property, RUNS);
    // Some damage leaves a job valid: both sides of the parser were reached.
    expect(valid).toBeGreaterThan(0);
    expect(valid).toBeLessThan(RUNS.numRuns / 2);
  });

  it('are read as settings that exist', async () => {
    const settings = fc.oneof(anything, fc.record({ backend: fc.oneof(anything, fc.string()) }));
    const property = fc.asyncProperty(settings, async (value) => {
      keep('local', 'settings', value);
      expect(['auto', ...BACKENDS]).toContain((await readSettings()).backend);
    });
    await fc.assert(property, RUNS);
  });

  it('are read as a backend choice or as none', async () => {
    const choice = fc.oneof(
      anything,
      fc.record({
        backend: fc.constantFrom(...BACKENDS, 'gpu'),
        reason: fc.oneof(
          fc.record({ kind: fc.constantFrom('no-webgl', 'magic') }),
          fc.record({
            kind: fc.constant('webgl-faster'),
            webglMs: fc.double(),
            wasmMs: fc.double(),
          }),
        ),
        measuredAt: fc.oneof(fc.double(), anything),
      }),
    );
    const property = fc.asyncProperty(choice, async (value) => {
      keep('local', 'backendChoice', value);
      const read = await readBackendChoice();
      if (read) expect(BACKENDS).toContain(read.backend);
    });
    await fc.assert(property, RUNS);
  });
});
