import { describe, expect, it, vi } from 'vitest';
import type { Backend } from '../../../../src/engine/finding';
import type { BackendTest } from '../../../../src/engine/test-backend';
import { ProblemError } from '../../../../src/problems/problem';
import {
  type DeviceTests,
  runDeviceTest,
} from '../../../../src/workspace/settings/device-test/run-device-test';

const passed = (inferenceMs: number): BackendTest => ({
  kind: 'passed',
  loadMs: 1,
  deviation: 0,
  inferenceMs,
});

function run(outcomes: Record<Backend, BackendTest | Error>) {
  const sessions: { stop: ReturnType<typeof vi.fn> }[] = [];
  const abort = new AbortController();
  const seen: DeviceTests[] = [];
  const done = runDeviceTest({
    newSession: () => {
      const session = {
        stop: vi.fn(),
        testBackend: async (backend: Backend) => {
          const outcome = outcomes[backend];
          if (outcome instanceof Error) throw outcome;
          return outcome;
        },
      };
      sessions.push(session);
      return session;
    },
    onProgress: (tests) => seen.push(tests),
    signal: abort.signal,
  });
  return { done, seen, sessions, abort };
}

describe('runDeviceTest', () => {
  it('tests each backend in a session of its own, which it ends', async () => {
    const { done, sessions, seen } = run({ webgl: passed(1), wasm: passed(2), cpu: passed(3) });
    // There is no WebGL outside of a browser, whatever the made-up session says.
    expect(await done).toMatchObject({ backend: 'wasm', reason: { kind: 'no-webgl' } });
    expect(sessions).toHaveLength(3);
    for (const { stop } of sessions) expect(stop).toHaveBeenCalled();
    expect(seen[0]).toEqual({ webgl: 'running', wasm: null, cpu: null });
    expect(seen.at(-1)?.cpu).toEqual(passed(3));
  });

  it('goes on after a backend that fails', async () => {
    const { done, seen } = run({
      webgl: new ProblemError('engine-timeout'),
      wasm: passed(2),
      cpu: { kind: 'wrong-numbers' },
    });
    await done;
    expect(seen.at(-1)).toMatchObject({
      webgl: { kind: 'failed', problem: { code: 'engine-timeout' } },
      cpu: { kind: 'wrong-numbers' },
    });
  });

  it('chooses nothing once it is canceled', async () => {
    const { done, abort, seen } = run({ webgl: passed(1), wasm: passed(2), cpu: passed(3) });
    abort.abort();
    await expect(done).rejects.toMatchObject({ code: 'canceled' });
    expect(seen.at(-1)?.cpu).toBeNull();
  });
});
