import { afterEach, expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/engine';
import type { Engine } from '../../../src/engine/engine-interface';
import type { Backend } from '../../../src/engine/finding';
import { type GoldenSubject, goldenPixels } from '../../../src/engine/golden';
import type { ModelFiles } from '../../../src/engine/model-files';
import { ProblemError } from '../../../src/problems/problem';
import { folderFiles, WASM_PATH } from './folder-files';

const TOLERANCE = 1e-3;
const ALL = [0, 64] as const;
/** An inference of the cpu backend takes 2 s here; twice that when a training runs beside it. */
const SLOW_MS = 60_000;

const withoutTopology = (): ModelFiles => ({
  ...folderFiles(),
  text: (name) =>
    name === 'model.json'
      ? Promise.reject(new ProblemError('model-missing', name))
      : folderFiles().text(name),
});

let engine: (Engine & GoldenSubject) | undefined;
afterEach(() => engine?.dispose());

async function deviations(files: ModelFiles, backend: Backend, [first, end]: readonly number[]) {
  engine = await createEngine(files, { backend, wasmPath: WASM_PATH });
  const found = { logits: 0, map: 0 };
  for (const golden of engine.metadata.golden.slice(first, end)) {
    const outputs = await engine.predictPixels(goldenPixels(golden));
    const logits = engine.metadata.labels.map((label) => outputs.logits[label]);
    found.logits = Math.max(found.logits, largestDifference(logits, golden.logits));
    found.map = Math.max(found.map, largestDifference([...outputs.map], golden.map));
  }
  return found;
}

function largestDifference(found: readonly number[], expected: readonly number[]): number {
  expect(found).toHaveLength(expected.length);
  return Math.max(...found.map((value, index) => Math.abs(value - (expected[index] as number))));
}

test.each([
  ['model.json', 'wasm', ALL, folderFiles, false],
  ['the rebuilt network', 'wasm', ALL, withoutTopology, true],
  // The first picture has been run at load. The rebuilt network on cpu: see the tiny model's tests.
  ['model.json', 'cpu', [1, 2], folderFiles, false],
] as const)(
  '%s on %s agrees with PyTorch',
  async (_, backend, pictures, files, rebuilt) => {
    const found = await deviations(files(), backend, pictures);
    expect(engine?.backend).toBe(backend);
    expect(engine?.rebuilt).toBe(rebuilt);
    expect(found.logits).toBeGreaterThan(0);
    expect(found.logits).toBeLessThan(TOLERANCE);
    expect(found.map).toBeLessThan(TOLERANCE);
  },
  SLOW_MS,
);
