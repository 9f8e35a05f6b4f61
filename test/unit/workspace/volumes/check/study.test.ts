import { expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../../src/problems/problem';
import { findingOf } from '../../../../../src/workspace/volumes/check/slice-record';
import { Study } from '../../../../../src/workspace/volumes/check/study';
import { madeUpFinding } from '../../../made-up';
import { HeldClassifier, madeUpVolume, settled } from '../made-up-volume';

const volume = madeUpVolume(4);
const look = { volume, plane: 'axial', window: volume.window } as const;

function studyWith(onRun = () => undefined) {
  const engine = new HeldClassifier();
  return { engine, study: new Study({ name: 'head.nii', engine: () => engine, onRun }) };
}

const checked = (study: Study) =>
  (study.state.records.axial ?? []).map((record) => (record ? 'x' : '-')).join('');

it('keeps each finding as it comes, and says how far it is', async () => {
  const { engine, study } = studyWith();
  const end = study.checkAll(look);
  expect(study.state.run).toMatchObject({ status: 'running', done: 0, total: 4 });
  await engine.next(madeUpFinding({ pTumor: 0.7 }));
  expect(checked(study)).toBe('x---');
  expect(study.state.run).toMatchObject({ done: 1, total: 4 });
  for (let slice = 1; slice < 4; slice += 1) await engine.next();
  await end;
  expect(checked(study)).toBe('xxxx');
  expect(study.state.run).toBeNull();
  expect(study.state.records.axial?.[0]?.finding.pTumor).toBe(0.7);
});

it('asks for the slices in their order, one ahead of the engine, and tells the finding which it was', async () => {
  const { engine, study } = studyWith();
  void study.checkAll(look);
  await engine.next();
  expect(engine.asked).toHaveLength(3);
  expect(engine.asked[1]?.slice.pixels[0]).toBe(1);
  expect(engine.asked[1]?.slice.steps).toEqual([
    'axial slice 2 of 4',
    'window center 128, width 255',
  ]);
});

it('ends at once when it is stopped, keeps what it has, and goes on from there', async () => {
  const { engine, study } = studyWith();
  const end = study.checkAll(look);
  await engine.next();
  study.stop();
  expect(engine.stopped).toBe(1);
  expect(study.state.run).toMatchObject({ status: 'stopped', done: 1, problem: null });
  // The engine's answer comes too late.
  await engine.next();
  await end;
  expect(checked(study)).toBe('x---');

  void study.checkAll(look);
  expect(study.state.run).toMatchObject({ status: 'running', done: 1 });
  await settled();
  // The one that was stopped, and the one ahead of it.
  expect(engine.asked.slice(-2).map(({ slice }) => slice.pixels[0])).toEqual([1, 2]);
});

it('checks all again through another window', async () => {
  const { engine, study } = studyWith();
  void study.checkAll(look);
  for (let slice = 0; slice < 4; slice += 1) await engine.next();
  void study.checkAll({ ...look, window: { center: 50, width: 20 } });
  expect(study.state.run).toMatchObject({ done: 0, total: 4 });
  await engine.next();
  expect(study.state.records.axial?.map((record) => record?.window.center)).toEqual([
    50, 128, 128, 128,
  ]);
});

it('says what went wrong with the engine', async () => {
  const { engine, study } = studyWith();
  const end = study.checkAll(look);
  await settled();
  engine.asked[0]?.fail(new ProblemError('engine-timeout'));
  await end;
  expect(study.state.run).toMatchObject({ status: 'failed', problem: { code: 'engine-timeout' } });
});

it('lets others know before a check of all begins', () => {
  const onRun = vi.fn();
  void studyWith(onRun).study.checkAll(look);
  expect(onRun).toHaveBeenCalledOnce();
});

it('checks a single slice', async () => {
  const { engine, study } = studyWith();
  const end = study.checkSlice(look, 2);
  expect(study.state.single).toEqual({ plane: 'axial', index: 2, problem: null });
  const finding = madeUpFinding();
  await engine.next(finding);
  await end;
  expect(checked(study)).toBe('--x-');
  const record = study.state.records.axial?.[2];
  expect(record && findingOf(record)).toEqual(finding);
  expect(study.state.single).toBeNull();
});

it('keeps the problem of a single slice, but no news of a cancel', async () => {
  const { engine, study } = studyWith();
  const failing = study.checkSlice(look, 2);
  engine.asked[0]?.fail(new ProblemError('engine-crashed'));
  await failing;
  expect(study.state.single?.problem?.code).toBe('engine-crashed');
  const canceled = study.checkSlice(look, 1);
  engine.asked[1]?.fail(new ProblemError('canceled'));
  await canceled;
  expect(study.state.single).toBeNull();
});

it('leaves the engine alone when there is nothing to stop', async () => {
  const { engine, study } = studyWith();
  study.stop();
  await settled();
  expect(engine.stopped).toBe(0);
});
