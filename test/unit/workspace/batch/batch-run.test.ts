import { describe, expect, it, vi } from 'vitest';
import type { Slice } from '../../../../src/imaging/slice';
import { ProblemError } from '../../../../src/problems/problem';
import { BatchRun } from '../../../../src/workspace/batch/run/batch-run';
import type { FileOpener, NamedFile, Sorted } from '../../../../src/workspace/open/file-opener';
import { madeUpFinding } from '../../made-up';
import { madeUpSource, madeUpVolume, namedFile } from './made-up';

const slice = (name: string): Slice => ({
  name,
  width: 1,
  height: 1,
  pixels: new Uint8Array(1),
  color: 0,
  steps: [],
});

/** Tools whose engine answers when the test says so. */
function setUp() {
  const asked: { name: string; answer: () => void; fail: (error: Error) => void }[] = [];
  const decoded: string[] = [];
  const broken = new Set<string>();
  const opener = {
    picture: vi.fn(async ({ path }: NamedFile) => {
      decoded.push(path);
      if (broken.has(path)) throw new ProblemError('broken-picture');
      return slice(path);
    }),
    volume: vi.fn(async () => madeUpVolume(3)),
  } satisfies Partial<FileOpener>;
  const classifier = {
    classify: vi.fn(
      ({ name }: Slice) =>
        new Promise<ReturnType<typeof madeUpFinding>>((resolve, reject) => {
          asked.push({ name, answer: () => resolve(madeUpFinding()), fail: reject });
        }),
    ),
    stop: vi.fn(),
  };
  const pictures = { thumbnail: vi.fn(async () => new Blob(['small'])) };
  const onChange = vi.fn();
  const tools = { opener: opener as unknown as FileOpener, classifier, pictures };
  const run = new BatchRun(tools, onChange);
  const states = () => run.rows.map(({ path, state }) => `${path} ${state.kind}`);
  return { run, asked, decoded, broken, opener, classifier, pictures, onChange, states };
}

type SetUp = ReturnType<typeof setUp>;

function add({ run }: SetUp, paths: readonly string[], more: Partial<Sorted> = {}): void {
  const files = paths.map(namedFile);
  run.add({ pictures: files, volumes: [], problems: [], ...more }, files);
}

/** Lets all that can go on do so. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function answerAll({ asked }: SetUp): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await settled();
    for (const { answer } of asked.splice(0)) {
      answer();
      quiet = 0;
    }
  }
}

describe('a batch', () => {
  it('holds three slices: one with the engine, one at its door, one decoded', async () => {
    const batch = setUp();
    add(batch, ['1', '2', '3', '4', '5']);
    await settled();
    expect(batch.asked.map(({ name }) => name)).toEqual(['1', '2']);
    expect(batch.decoded).toEqual(['1', '2', '3']);
    batch.asked[0]?.answer();
    await settled();
    expect(batch.asked.map(({ name }) => name)).toEqual(['1', '2', '3']);
    expect(batch.decoded).toEqual(['1', '2', '3', '4']);
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 done', '2 done', '3 done', '4 done', '5 done']);
    expect(batch.run.progress).toMatchObject({ phase: 'idle', total: 5, through: 5, failed: 0 });
    expect(batch.run.rows.every(({ thumbnail }) => thumbnail !== null)).toBe(true);
  });

  it('goes on past a broken file and tries it again when asked', async () => {
    const batch = setUp();
    batch.broken.add('2');
    add(batch, ['1', '2', '3'], { problems: [{ path: '0', problem: { code: 'empty-file' } }] });
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 done', '2 failed', '3 done', '0 failed']);
    batch.broken.clear();
    batch.run.retryFailed();
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 done', '2 done', '3 done', '0 failed']);
    expect(batch.classifier.classify).toHaveBeenCalledTimes(3);
  });

  it('keeps a failure of the engine to its row', async () => {
    const batch = setUp();
    add(batch, ['1', '2']);
    await settled();
    batch.asked.shift()?.fail(new ProblemError('engine-timeout'));
    await answerAll(batch);
    expect(batch.run.rows[0]?.state).toEqual({
      kind: 'failed',
      problem: { code: 'engine-timeout' },
    });
    expect(batch.states()[1]).toBe('2 done');
  });

  it('pauses after what the engine was given, and resumes', async () => {
    const batch = setUp();
    add(batch, ['1', '2', '3', '4']);
    await settled();
    batch.run.pause();
    expect(batch.run.progress.phase).toBe('paused');
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 done', '2 done', '3 waiting', '4 waiting']);
    batch.run.resume();
    await answerAll(batch);
    expect(batch.run.progress).toMatchObject({ phase: 'idle', through: 4 });
  });

  it('cancels at once: the rest says so, and a late answer changes nothing', async () => {
    const batch = setUp();
    add(batch, ['1', '2', '3']);
    await settled();
    batch.run.cancel();
    expect(batch.classifier.stop).toHaveBeenCalledOnce();
    expect(batch.run.progress).toMatchObject({ phase: 'idle', through: 3, failed: 3 });
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 failed', '2 failed', '3 failed']);
    batch.run.retryFailed();
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 done', '2 done', '3 done']);
  });

  it('can be canceled while it pauses', async () => {
    const batch = setUp();
    add(batch, ['1', '2']);
    await settled();
    batch.run.pause();
    batch.run.cancel();
    add(batch, ['3']);
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 failed', '2 failed', '3 done']);
  });

  it('takes more files while it runs, also at the very end', async () => {
    const batch = setUp();
    add(batch, ['1']);
    await settled();
    add(batch, ['2']);
    await answerAll(batch);
    add(batch, ['3']);
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 done', '2 done', '3 done']);
  });

  it('puts the slices of a volume in its place, opened once', async () => {
    const batch = setUp();
    const volumes = [madeUpSource(3)];
    const files = [namedFile('1'), ...(volumes[0]?.files ?? []), namedFile('2')];
    batch.run.add({ pictures: [namedFile('1'), namedFile('2')], volumes, problems: [] }, files);
    expect(batch.run.progress.total).toBe(5);
    await answerAll(batch);
    expect(batch.states()).toEqual(['1 done', 's/0 done', 's/1 done', 's/2 done', '2 done']);
    expect(batch.opener.volume).toHaveBeenCalledOnce();
    expect(batch.run.progress).toMatchObject({ total: 5, through: 5 });
  });

  it('tells the pace only of what ran', async () => {
    const batch = setUp();
    add(batch, ['1', '2', '3', '4']);
    await settled();
    expect(batch.run.progress.remainingMs).toBeNull();
    batch.asked.shift()?.answer();
    await settled();
    batch.asked.shift()?.answer();
    await settled();
    expect(batch.run.progress.remainingMs).toBeGreaterThanOrEqual(0);
    await answerAll(batch);
    expect(batch.run.progress.remainingMs).toBeNull();
  });

  it('hands out files that are wholly through, once', async () => {
    const batch = setUp();
    const volumes = [madeUpSource(3)];
    const files = [namedFile('1'), ...(volumes[0]?.files ?? [])];
    batch.run.add({ pictures: [namedFile('1')], volumes, problems: [] }, files);
    await settled();
    batch.asked.shift()?.answer();
    await settled();
    batch.asked.shift()?.answer();
    await settled();
    const taken = batch.run.takeFinished();
    expect(taken.map((rows) => rows.map(({ path }) => path))).toEqual([['1']]);
    await answerAll(batch);
    const rest = batch.run.takeFinished();
    expect(rest.map((rows) => rows.map(({ path }) => path))).toEqual([['s/0', 's/1', 's/2']]);
    expect(batch.run.rows).toEqual([]);
  });
});
