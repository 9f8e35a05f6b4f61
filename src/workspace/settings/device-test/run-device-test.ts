import type { BackendChoice } from '../../../engine/backend-choice-schema';
import { decideBackend } from '../../../engine/decide-backend';
import { BACKENDS, type Backend } from '../../../engine/finding';
import { GoldenMismatchError } from '../../../engine/golden';
import type { BackendTest } from '../../../engine/test-backend';
import { webglRenderer } from '../../../engine/webgl-renderer';
import type { WorkerSession } from '../../../host/worker-session';
import { ProblemError, toProblem } from '../../../problems/problem';

/** One backend after the other; null while it waits, `running` while it is tested. */
export type DeviceTests = Readonly<Record<Backend, BackendTest | 'running' | null>>;

export const NOTHING_TESTED: DeviceTests = { webgl: null, wasm: null, cpu: null };

export interface DeviceTestRun {
  readonly newSession: () => Pick<WorkerSession, 'testBackend' | 'stop'>;
  readonly onProgress: (tests: DeviceTests) => void;
  readonly signal: AbortSignal;
}

/**
 * Tests every backend in a fresh worker, so that none is warmed up by another and one that hangs is
 * ended with its worker; then decides as the automatic choice does.
 *
 * @throws ProblemError `canceled` once the signal is aborted
 */
export async function runDeviceTest(run: DeviceTestRun): Promise<BackendChoice> {
  let tests = NOTHING_TESTED;
  const told = (change: Partial<DeviceTests>) => {
    tests = { ...tests, ...change };
    run.onProgress(tests);
  };
  for (const backend of BACKENDS) {
    if (run.signal.aborted) throw new ProblemError('canceled');
    told({ [backend]: 'running' });
    told({ [backend]: await testedAlone(backend, run) });
  }
  if (run.signal.aborted) throw new ProblemError('canceled');
  return decideBackend({
    renderer: webglRenderer,
    inferenceMs: async (backend) => measured(tests[backend]),
  });
}

async function testedAlone(
  backend: Backend,
  { newSession, signal }: DeviceTestRun,
): Promise<BackendTest> {
  const session = newSession();
  const stop = () => session.stop();
  signal.addEventListener('abort', stop);
  try {
    return await session.testBackend(backend);
  } catch (error) {
    return { kind: 'failed', problem: toProblem(error) };
  } finally {
    signal.removeEventListener('abort', stop);
    session.stop();
  }
}

function measured(test: DeviceTests[Backend]): number {
  if (test !== null && test !== 'running') {
    if (test.kind === 'passed') return test.inferenceMs;
    if (test.kind === 'wrong-numbers') throw new GoldenMismatchError(1);
  }
  throw new ProblemError('backend-unavailable');
}
