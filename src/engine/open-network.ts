import { t } from '../i18n/t';
import { type Problem, ProblemError, toProblem } from '../problems/problem';
import { resetBackend, selectBackend } from './backends';
import { engineProblem } from './engine-problem';
import type { Backend } from './finding';
import { GoldenMismatchError } from './golden';
import type { ModelBundle } from './read-model';
import { type SoundNetwork, soundNetwork } from './sound-network';

/** A backend that was wanted and could not be used, and why. */
export interface DroppedBackend {
  readonly backend: Backend;
  readonly problem: Problem;
}

export interface OpenNetwork extends SoundNetwork {
  readonly backend: Backend;
  readonly dropped: readonly DroppedBackend[];
}

/**
 * Opens a model on the first of the backends that is there and gives the right numbers.
 *
 * @throws ProblemError `model-damaged` when the files are at fault (no backend would help), else the
 * problem of the last backend tried
 */
export async function openNetwork(
  model: ModelBundle,
  backends: readonly Backend[],
  wasmPath: string,
): Promise<OpenNetwork> {
  const dropped: DroppedBackend[] = [];
  let last = new ProblemError('backend-unavailable');
  for (const backend of backends) {
    try {
      await selectBackend(backend, wasmPath);
      return { backend, dropped, ...(await soundNetwork(model)) };
    } catch (error) {
      last = backendProblem(error);
      if (last.code === 'model-damaged' && !(error instanceof GoldenMismatchError)) throw last;
      dropped.push({ backend, problem: toProblem(last) });
      // Gives the GPU its memory back; the other backends keep none worth the trouble.
      if (backend === 'webgl') resetBackend(backend);
    }
  }
  throw last;
}

function backendProblem(error: unknown): ProblemError {
  return error instanceof GoldenMismatchError
    ? new ProblemError('model-damaged', t('detail_golden', { deviation: error.message }), {
        cause: error,
      })
    : engineProblem(error);
}
