import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../src/problems/problem';
import type { PageTools } from '../../../../src/workspace/batch/batch-tools';
import type { NamedFile } from '../../../../src/workspace/open/file-opener';
import { madeUpFinding } from '../../made-up';
import { namedFile } from './made-up';

vi.mock('../../../../src/workspace/batch/batch-tools', () => ({ newBatchTools: vi.fn() }));
const { BatchStore } = await import('../../../../src/workspace/batch/batch-store');

function setUp() {
  const opener = {
    sort: vi.fn(async (files: readonly NamedFile[]) => ({
      pictures: files,
      volumes: [],
      problems: [],
    })),
    picture: vi.fn(async ({ path }: NamedFile) => ({ name: path, pixels: new Uint8Array(1) })),
    stop: vi.fn(),
  };
  const tools = {
    opener,
    classifier: { classify: vi.fn(async () => madeUpFinding()), stop: vi.fn() },
    pictures: { thumbnail: vi.fn(async () => new Blob()), stop: vi.fn() },
  };
  return { opener, store: new BatchStore(() => tools as unknown as PageTools) };
}

const idle = (store: InstanceType<typeof BatchStore>) =>
  vi.waitFor(() => expect(store.idle).toBe(true));

describe('the page’s batch', () => {
  it('keeps the order of the files over several intakes', async () => {
    const { store, opener } = setUp();
    opener.sort.mockImplementationOnce(async (files) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { pictures: files, volumes: [], problems: [] };
    });
    void store.start([namedFile('1'), namedFile('2')]);
    await store.start([namedFile('3')]);
    await idle(store);
    expect(store.snapshot.rows.map(({ path }) => path)).toEqual(['1', '2', '3']);
  });

  it('is busy from the moment files come', () => {
    const { store } = setUp();
    void store.start([namedFile('1')]);
    expect(store.idle).toBe(false);
    expect(store.snapshot.sorting).toBe(1);
  });

  it('gives each file the reason when none can be told from another', async () => {
    const { store, opener } = setUp();
    opener.sort.mockRejectedValueOnce(new ProblemError('out-of-memory'));
    await store.start([namedFile('1'), namedFile('2')]);
    expect(store.snapshot.rows.map(({ state }) => state)).toEqual(
      Array(2).fill({ kind: 'failed', problem: { code: 'out-of-memory' } }),
    );
    expect(store.idle).toBe(true);
  });

  it('drops what is still being sorted when it is cleared', async () => {
    const { store } = setUp();
    const started = store.start([namedFile('1')]);
    store.setTruth({ kind: 'folders' });
    store.clear();
    await started;
    expect(store.snapshot).toMatchObject({ rows: [], sorting: 0, truth: null });
    await store.start([namedFile('2')]);
    await idle(store);
    expect(store.snapshot.rows.map(({ path }) => path)).toEqual(['2']);
  });

  it('tells of many changes at once', async () => {
    const { store } = setUp();
    const told = vi.fn();
    store.subscribe(told);
    await store.start(Array.from({ length: 50 }, (_, index) => namedFile(String(index))));
    await idle(store);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(told.mock.calls.length).toBeLessThan(10);
    expect(store.snapshot).toBe(store.snapshot);
  });
});
