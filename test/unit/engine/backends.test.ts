import { add, env, getBackend, registerBackend } from '@tensorflow/tfjs-core';
import { afterEach, expect, test, vi } from 'vitest';
import { resetBackend, selectBackend } from '../../../src/engine/backends';
import { createEngine } from '../../../src/engine/engine';
import { SELECT_LIMIT_MS } from '../../../src/engine/time-limits';
import { WASM_PATH } from './folder-files';
import { soundTinyModel, tinyFiles } from './tiny-model';

// A stand-in for the package, so that WebGL can be asked for under Node: it never gets ready.
vi.mock('@tensorflow/tfjs-backend-webgl', () => {
  env().registerFlag('SOFTWARE_WEBGL_ENABLED', () => false);
  registerBackend('webgl', () => new Promise(() => undefined));
  return {};
});

afterEach(() => {
  vi.useRealTimers();
});

const sumOnActive = async () => [...(await add([1, 2], [3, 4]).data())];

test('wasm comes up with one thread, also where threads could be had', async () => {
  await import('@tensorflow/tfjs-backend-wasm');
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', true);
  await selectBackend('wasm', WASM_PATH);
  expect(getBackend()).toBe('wasm');
  expect(env().get('WASM_HAS_MULTITHREAD_SUPPORT')).toBe(false);
  expect(await sumOnActive()).toEqual([4, 6]);
});

test('backends can be changed, and changed back', async () => {
  await selectBackend('cpu', WASM_PATH);
  expect(getBackend()).toBe('cpu');
  await selectBackend('wasm', WASM_PATH);
  expect(getBackend()).toBe('wasm');
  expect(await sumOnActive()).toEqual([4, 6]);
});

test('a backend that never gets ready ends in a time-out, and the next one works', async () => {
  vi.useFakeTimers();
  const selecting = selectBackend('webgl', '');
  const failure = expect(selecting).rejects.toMatchObject({
    code: 'engine-timeout',
    detail: 'select webgl',
  });
  await vi.advanceTimersByTimeAsync(SELECT_LIMIT_MS + 1);
  await failure;
  vi.useRealTimers();
  // tfjs fails every use while an initialization is pending, so that one must be forgotten.
  await selectBackend('cpu', '');
  expect(await sumOnActive()).toEqual([4, 6]);
});

test('an engine says which backend it became, and why', async () => {
  const model = await soundTinyModel();
  resetBackend('wasm');
  const nowhere = '/nowhere/';
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  const engine = await createEngine(tinyFiles(model), { backend: 'wasm', wasmPath: nowhere });
  expect(engine.backend).toBe('cpu');
  expect(engine.dropped).toMatchObject([
    { backend: 'wasm', problem: { code: 'backend-unavailable', detail: 'wasm' } },
  ]);
  engine.dispose();
});
