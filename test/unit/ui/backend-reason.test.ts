import { expect, it } from 'vitest';
import { backendChoiceWords } from '../../../src/workspace/settings/backend-reason';

it('says what Automatic means and why', () => {
  expect(backendChoiceWords(null)).toContain('after the first picture');
  expect(
    backendChoiceWords({
      backend: 'wasm',
      reason: { kind: 'software-renderer', renderer: 'SwiftShader' },
      measuredAt: 0,
    }),
  ).toBe('Automatic uses WebAssembly: WebGL has no graphics card behind it here.');
  expect(
    backendChoiceWords({
      backend: 'webgl',
      reason: { kind: 'webgl-faster', webglMs: 8.2, wasmMs: 30.7 },
      measuredAt: 0,
    }),
  ).toBe('Automatic uses WebGL: WebGL took 8 ms, WebAssembly 31 ms.');
});
