import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { chooseBackend } from '../../../src/engine/backend-choice';
import { BackendChoiceSchema } from '../../../src/engine/backend-choice-schema';
import { decideBackend } from '../../../src/engine/decide-backend';
import type { Backend } from '../../../src/engine/finding';
import { GoldenMismatchError } from '../../../src/engine/golden';
import { ProblemError } from '../../../src/problems/problem';
import { tinyFiles, tinyModel } from './tiny-model';

const CARD = 'ANGLE (NVIDIA GeForce RTX 3060)';

function probe(renderer: string | null, times: Partial<Record<Backend, number | Error>>) {
  return {
    renderer: () => renderer,
    inferenceMs: vi.fn(async (backend: Backend) => {
      const time = times[backend] ?? new Error(`${backend} must not be tried`);
      if (time instanceof Error) throw time;
      return time;
    }),
  };
}

const mismatch = new GoldenMismatchError(0.2);
const mismatchAtLoad = new ProblemError('model-damaged', 'golden', { cause: mismatch });

test.each([
  ['no WebGL', null, {}, 'wasm', { kind: 'no-webgl' }],
  ['SwiftShader', 'Google SwiftShader', {}, 'wasm', { kind: 'software-renderer' }],
  ['llvmpipe', 'llvmpipe (LLVM 15)', {}, 'wasm', { kind: 'software-renderer' }],
  [
    'Windows without a driver',
    'Microsoft Basic Render Driver',
    {},
    'wasm',
    { kind: 'software-renderer' },
  ],
  [
    'a faster card',
    CARD,
    { webgl: 10, wasm: 30 },
    'webgl',
    { kind: 'webgl-faster', webglMs: 10, wasmMs: 30 },
  ],
  ['wasm faster by a little', CARD, { webgl: 35, wasm: 30 }, 'webgl', { kind: 'webgl-faster' }],
  [
    'wasm faster by a fifth',
    CARD,
    { webgl: 36, wasm: 30 },
    'wasm',
    { kind: 'wasm-faster', webglMs: 36 },
  ],
  ['wrong numbers', CARD, { webgl: mismatch }, 'wasm', { kind: 'golden-failed' }],
  ['wrong numbers at load', CARD, { webgl: mismatchAtLoad }, 'wasm', { kind: 'golden-failed' }],
  ['a card that fails', CARD, { webgl: new Error('lost') }, 'wasm', { kind: 'no-webgl' }],
  ['no wasm', CARD, { webgl: 10, wasm: new Error('CSP') }, 'webgl', { kind: 'no-wasm' }],
] as const)('%s', async (_, renderer, times, backend, reason) => {
  const choice = await decideBackend(probe(renderer, times));
  expect(choice).toMatchObject({ backend, reason });
  expect(v.is(BackendChoiceSchema, choice)).toBe(true);
});

test('where there is no OffscreenCanvas the probe ends without loading anything', async () => {
  const files = tinyFiles(tinyModel({ map: [0, 0, 0, 0], pTumor: 0.5, pBrainMri: 0.5 }));
  const text = vi.spyOn(files, 'text');
  expect(await chooseBackend(files, '')).toMatchObject({ reason: { kind: 'no-webgl' } });
  expect(text).not.toHaveBeenCalled();
});
