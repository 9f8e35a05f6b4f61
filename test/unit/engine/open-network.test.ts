import { beforeEach, expect, test, vi } from 'vitest';
import { GoldenMismatchError } from '../../../src/engine/golden';
import { openNetwork } from '../../../src/engine/open-network';
import type { ModelBundle } from '../../../src/engine/read-model';
import { ProblemError } from '../../../src/problems/problem';

const mocks = vi.hoisted(() => ({
  selectBackend: vi.fn(async (_backend: string) => undefined),
  resetBackend: vi.fn((_backend: string) => undefined),
  soundNetwork: vi.fn(),
}));
vi.mock('../../../src/engine/backends', () => mocks);
vi.mock('../../../src/engine/sound-network', () => mocks);

const model = {} as ModelBundle;
const network = { run: vi.fn(), dispose: vi.fn() };
const tried = () => mocks.selectBackend.mock.calls.map(([backend]) => backend);

beforeEach(() => {
  vi.clearAllMocks();
  mocks.soundNetwork.mockReset();
});

test('damaged files are damaged on every backend: no other is tried', async () => {
  mocks.soundNetwork.mockRejectedValue(new ProblemError('model-damaged', 'a weight is missing'));
  await expect(openNetwork(model, ['webgl', 'wasm'], '/')).rejects.toMatchObject({
    code: 'model-damaged',
  });
  expect(tried()).toEqual(['webgl']);
});

test('wrong numbers are the backend’s fault: it is dropped with its reason, and the next is tried', async () => {
  mocks.soundNetwork.mockRejectedValueOnce(new GoldenMismatchError(0.25));
  mocks.soundNetwork.mockResolvedValueOnce({ network, rebuilt: false });
  const open = await openNetwork(model, ['webgl', 'wasm'], '/');
  expect(open).toMatchObject({ backend: 'wasm', rebuilt: false });
  expect(open.dropped).toEqual([
    { backend: 'webgl', problem: { code: 'model-damaged', detail: 'golden picture off by 0.25' } },
  ]);
  expect(mocks.resetBackend).toHaveBeenCalledWith('webgl');
});

test('where none is left, the problem of the last one is told', async () => {
  mocks.soundNetwork.mockRejectedValueOnce(new GoldenMismatchError(0.25));
  mocks.soundNetwork.mockRejectedValueOnce(new ProblemError('engine-timeout', 'predict'));
  await expect(openNetwork(model, ['wasm', 'cpu'], '/')).rejects.toMatchObject({
    code: 'engine-timeout',
  });
  expect(tried()).toEqual(['wasm', 'cpu']);
});
