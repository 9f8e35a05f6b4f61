import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import {
  env,
  getKernelsForBackend,
  memory,
  registerBackend,
  registerKernel,
} from '@tensorflow/tfjs-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { createEngine } from '../../../src/engine/engine';
import type { Engine } from '../../../src/engine/engine-interface';
import type { Slice } from '../../../src/imaging/slice';
import { soundTinyModel, tinyFiles } from './tiny-model';

/**
 * The cpu backend under WebGL's name, with a context that can be lost as `WEBGL_lose_context` does
 * it. What a lost context does to a read-back is imitated too: it never ends.
 */
class LosableBackend extends MathBackendCPU {
  readonly gpgpu = { gl: new FakeContext(), itemsToPoll: [() => undefined] };
  override async read(dataId: object) {
    if (state.loseAtNextRead > 0) {
      state.loseAtNextRead--;
      this.gpgpu.gl.lose();
    }
    if (this.gpgpu.gl.isContextLost()) return new Promise<never>(() => undefined);
    return super.read(dataId);
  }
}

class FakeContext {
  readonly canvas = new EventTarget();
  #lost = false;
  isContextLost(): boolean {
    return this.#lost;
  }
  lose(): void {
    this.#lost = true;
    this.canvas.dispatchEvent(new Event('webglcontextlost'));
  }
}

const state = { loseAtNextRead: 0, built: [] as LosableBackend[], refuse: false };

vi.mock('@tensorflow/tfjs-backend-webgl', () => {
  env().registerFlag('SOFTWARE_WEBGL_ENABLED', () => false);
  registerBackend('webgl', () => {
    if (state.refuse) throw new Error('no context');
    const backend = new LosableBackend();
    state.built.push(backend);
    return backend;
  });
  for (const kernel of getKernelsForBackend('cpu')) {
    registerKernel({ ...kernel, backendName: 'webgl' });
  }
  return {};
});

const slice: Slice = {
  name: 'x',
  width: 8,
  height: 8,
  pixels: Uint8Array.from({ length: 64 }, (_, i) => i * 3),
  color: 0,
  steps: [],
};
const newest = () => state.built.at(-1) as LosableBackend;

let engine: Engine;

beforeEach(async () => {
  Object.assign(state, { loseAtNextRead: 0, refuse: false });
  const files = tinyFiles(await soundTinyModel());
  engine = await createEngine(files, { backend: 'webgl', wasmPath: '/nowhere/' });
  expect(engine.backend).toBe('webgl');
  return () => {
    engine.dispose();
  };
});

test('a context lost between two pictures: a new one is made, the finding is the same', async () => {
  const before = await engine.classify(slice, 0);
  const [tensors, first] = [memory().numTensors, newest()];
  first.gpgpu.gl.lose();
  const after = await engine.classify(slice, 0);
  expect(newest()).not.toBe(first);
  expect(after).toMatchObject({ backend: 'webgl', pTumor: before.pTumor });
  expect(memory().numTensors).toBe(tensors);
});

test('a context lost in the middle of a prediction: the picture is tried once more', async () => {
  const before = await engine.classify(slice, 0);
  const [tensors, first] = [memory().numTensors, newest()];
  state.loseAtNextRead = 1;
  const after = await engine.classify(slice, 0);
  expect(after).toMatchObject({ backend: 'webgl', pTumor: before.pTumor });
  expect(first.gpgpu.itemsToPoll).toEqual([]);
  expect(memory().numTensors).toBe(tensors);
});

test('where no context comes back the engine goes on with another backend and says so', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
  state.refuse = true;
  newest().gpgpu.gl.lose();
  expect(await engine.classify(slice, 0)).toMatchObject({ backend: 'cpu' });
  expect(engine.backend).toBe('cpu');
});

test('a context that is lost again and again ends in an error, and leaves no tensor', async () => {
  const tensors = memory().numTensors;
  const original = LosableBackend.prototype.read;
  // The check at load reads two outputs; the loss comes after it, in the retried prediction.
  let reads = 0;
  vi.spyOn(LosableBackend.prototype, 'read').mockImplementation(function (
    this: LosableBackend,
    id,
  ) {
    reads++;
    if (reads === 1 || reads === 5) state.loseAtNextRead = 1;
    return original.call(this, id);
  });
  await expect(engine.classify(slice, 0)).rejects.toMatchObject({ code: 'engine-crashed' });
  vi.restoreAllMocks();
  // The next picture gets a new chance.
  expect(await engine.classify(slice, 0)).toMatchObject({ backend: 'webgl' });
  expect(memory().numTensors).toBe(tensors);
});

test('a backend that crashes is an error, and the next picture gets a new one', async () => {
  const [tensors, first] = [memory().numTensors, newest()];
  vi.spyOn(first, 'read').mockRejectedValueOnce(new Error('memory access out of bounds'));
  await expect(engine.classify(slice, 0)).rejects.toMatchObject({ code: 'engine-crashed' });
  expect(await engine.classify(slice, 0)).toMatchObject({ backend: 'webgl' });
  expect(newest()).not.toBe(first);
  expect(memory().numTensors).toBe(tensors);
});

test('a disposed engine does not come back to life', async () => {
  engine.dispose();
  await expect(engine.classify(slice, 0)).rejects.toMatchObject({ code: 'internal' });
});
