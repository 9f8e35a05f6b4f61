import { expect, it } from 'vitest';
import type { Volume } from '../../../../src/imaging/volume/volume';
import { ProblemError } from '../../../../src/problems/problem';
import type { VolumeSource } from '../../../../src/workspace/open/file-opener';
import { VolumeStore } from '../../../../src/workspace/volumes/volume-store';
import { HeldClassifier, madeUpVolume, settled } from './made-up-volume';

const source = (id: string): VolumeSource => ({
  id,
  kind: 'nifti',
  name: id,
  files: [],
  slices: 6,
});

/** An opener that notes what it was asked for. */
class FakeOpener {
  readonly opened: string[] = [];
  readonly signals: AbortSignal[] = [];
  fails = false;
  hold: Promise<void> = Promise.resolve();
  async volume({ id }: VolumeSource, signal?: AbortSignal): Promise<Volume> {
    this.opened.push(id);
    if (signal) this.signals.push(signal);
    await this.hold;
    if (this.fails) throw new ProblemError('broken-picture');
    return madeUpVolume(6, { name: id });
  }
}

function storeWith(...ids: string[]) {
  const engine = new HeldClassifier();
  const opener = new FakeOpener();
  const store = new VolumeStore(() => engine);
  store.add(ids.map(source), opener);
  return { engine, opener, store };
}

async function show(store: VolumeStore, id: string): Promise<void> {
  store.show(id);
  await settled();
}

it('opens what is shown, and nothing else', async () => {
  const { store, opener } = storeWith('a', 'b');
  expect(opener.opened).toEqual([]);
  store.show('b');
  expect(store.state.shown).toMatchObject({ kind: 'opening', source: { id: 'b' } });
  await settled();
  expect(store.state.shown).toMatchObject({ kind: 'open', volume: { name: 'b' } });
  expect(opener.opened).toEqual(['b']);
});

it('takes each source once', () => {
  const { store, opener } = storeWith('a');
  store.add([source('a'), source('c')], opener);
  expect(store.state.sources.map(({ id }) => id)).toEqual(['a', 'c']);
});

it('holds the volume shown and one other', async () => {
  const { store, opener } = storeWith('a', 'b', 'c');
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await show(store, id);
  expect(opener.opened).toEqual(['a', 'b', 'c', 'b']);
});

it('gives up opening what is no longer wanted', async () => {
  const { store, opener } = storeWith('a', 'b');
  let release: () => void = () => undefined;
  opener.hold = new Promise((resolve) => {
    release = resolve;
  });
  store.show('a');
  store.show('b');
  expect(opener.signals[0]?.aborted).toBe(true);
  release();
  await settled();
  expect(store.state.shown).toMatchObject({ kind: 'open', source: { id: 'b' } });
});

it('says why a volume cannot be opened, and tries again', async () => {
  const { store, opener } = storeWith('a');
  opener.fails = true;
  await show(store, 'a');
  expect(store.state.shown).toMatchObject({ kind: 'failed', problem: { code: 'broken-picture' } });
  opener.fails = false;
  store.retry();
  await settled();
  expect(store.state.shown.kind).toBe('open');
});

it('keeps the findings of a volume whose pixels had to go, and ends its check', async () => {
  const { store, engine } = storeWith('a', 'b', 'c');
  await show(store, 'a');
  const volume = madeUpVolume();
  void store.study('a')?.checkAll({ volume, plane: 'axial', window: volume.window });
  await engine.next();
  await show(store, 'b');
  expect(engine.stopped).toBe(0);
  await show(store, 'c');
  expect(engine.stopped).toBe(1);
  expect(store.study('a')?.state.run).toMatchObject({ status: 'stopped', done: 1 });
});

it('ends the check of one volume when that of another begins', async () => {
  const { store, engine } = storeWith('a', 'b');
  const volume = madeUpVolume();
  const look = { volume, plane: 'axial', window: volume.window } as const;
  void store.study('a')?.checkAll(look);
  await engine.next();
  void store.study('b')?.checkAll(look);
  expect(store.study('a')?.state.run?.status).toBe('stopped');
  expect(store.study('b')?.state.run?.status).toBe('running');
});

it('forgets what is removed', async () => {
  const { store } = storeWith('a', 'b');
  await show(store, 'a');
  store.remove('a');
  expect(store.state).toMatchObject({ sources: [{ id: 'b' }], shown: { kind: 'none' } });
  expect(store.study('a')).toBeNull();
});

it('tells its listeners', async () => {
  const { store } = storeWith('a');
  let told = 0;
  const stop = store.subscribe(() => {
    told += 1;
  });
  await show(store, 'a');
  expect(told).toBe(2);
  stop();
  store.remove('a');
  expect(told).toBe(2);
});

it('frees everything when it is closed', async () => {
  const { store, engine, opener } = storeWith('a');
  await show(store, 'a');
  store.close();
  expect(engine.stopped).toBe(1);
  expect(store.state.shown.kind).toBe('none');
  await show(store, 'a');
  expect(opener.opened).toEqual(['a', 'a']);
});
