import { type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import pTimeout from 'p-timeout';
import { t } from '../../i18n/t';
import type { Slice } from '../../imaging/slice';
import { ProblemError, toProblem } from '../../problems/problem';
import { FALLBACKS, resetBackend, selectBackend } from '../backends';
import type { Probabilities } from '../calibrate';
import type { EngineOptions } from '../engine';
import type { Engine } from '../engine-interface';
import { engineProblem } from '../engine-problem';
import type { Backend, Finding, LocalisationMap } from '../finding';
import type { DroppedBackend } from '../open-network';
import { PREDICT_LIMIT_MS } from '../time-limits';
import { verdictOf } from '../verdict';
import { ownInput } from './own-input';
import type { OwnModelFiles } from './own-model-schema';
import { type OwnNetwork, ownNetwork } from './own-network';
import { ownProbabilities } from './own-probabilities';

/** Nobody has measured where such a model is in doubt: the likelier side is what it says. */
const THRESHOLDS = { brainMri: 0.5, tumorLow: 0.5, tumorHigh: 0.5, hot: 1 };

/** A model of this kind has no map. A finding needs one: a single cell in which nothing is. */
const NO_MAP: LocalisationMap = {
  width: 1,
  height: 1,
  values: [0],
  peak: { x: 0.5, y: 0.5 },
  hotRegion: null,
};

/** A grey ramp: every network that works has a finite answer to it. */
const RAMP = {
  width: 16,
  height: 16,
  pixels: Uint8Array.from({ length: 256 }, (_, index) => index),
};

/**
 * Opens a user's model on the wanted backend, or on another that it runs on: not every backend has
 * every operation.
 *
 * @throws ProblemError `own-model-unusable`, `backend-unavailable`, `engine-timeout`
 */
export async function openOwnEngine(
  files: OwnModelFiles,
  { backend: wanted, wasmPath }: Pick<EngineOptions, 'backend' | 'wasmPath'>,
): Promise<OwnEngine> {
  const dropped: DroppedBackend[] = [];
  let last: ProblemError | null = null;
  for (const backend of FALLBACKS[wanted]) {
    try {
      await selectBackend(backend, wasmPath);
      const network = await ownNetwork(files.topology, files.weights, files.description);
      const engine = new OwnEngine(files, network, backend, dropped, wasmPath);
      await engine.probabilities(RAMP);
      return engine;
    } catch (error) {
      last = engineProblem(error);
      dropped.push({ backend, problem: toProblem(last) });
      if (backend === 'webgl') resetBackend(backend);
    }
  }
  throw last ?? new ProblemError('backend-unavailable');
}

/** A user's model at work. What it says is marked as its own wherever it is shown. */
export class OwnEngine implements Engine {
  readonly rebuilt = false;
  readonly model: Engine['model'];

  constructor(
    private readonly files: OwnModelFiles,
    private readonly network: OwnNetwork,
    readonly backend: Backend,
    readonly dropped: readonly DroppedBackend[],
    private readonly wasmPath: string,
  ) {
    const { id, sha256, description } = files;
    this.model = { id, version: '1', sha256, own: description.name };
  }

  async classify(slice: Slice, decodeMs: number): Promise<Finding> {
    const { width, height, steps } = slice;
    const { preprocessMs, inferenceMs, ...probabilities } = await this.probabilities(slice);
    return {
      verdict: verdictOf(probabilities, THRESHOLDS),
      ...probabilities,
      thresholds: { tumorLow: THRESHOLDS.tumorLow, tumorHigh: THRESHOLDS.tumorHigh },
      map: NO_MAP,
      model: this.model,
      rebuilt: this.rebuilt,
      backend: this.backend,
      picture: { width, height, steps: [...steps] },
      timings: { decodeMs, preprocessMs, inferenceMs },
    };
  }

  /** @throws ProblemError as for `classify` */
  async probabilities(
    picture: Pick<Slice, 'width' | 'height' | 'pixels'>,
  ): Promise<Probabilities & { preprocessMs: number; inferenceMs: number }> {
    const { input, output, labels } = this.files.description;
    const started = performance.now();
    const values = ownInput(picture, input);
    const prepared = performance.now();
    // The probe may have made its own backend the active one meanwhile.
    await selectBackend(this.backend, this.wasmPath);
    const image = tensor4d(values, [1, input.size, input.size, input.channels]);
    const numbers = await this.#numbers(image);
    return {
      ...ownProbabilities(numbers, { output, labels }),
      preprocessMs: prepared - started,
      inferenceMs: performance.now() - prepared,
    };
  }

  dispose(): void {
    this.network.dispose();
  }

  async #numbers(image: Tensor4D): Promise<ArrayLike<number>> {
    try {
      const found = this.network.run(image);
      try {
        return await pTimeout(found.data(), {
          milliseconds: PREDICT_LIMIT_MS,
          message: new ProblemError('engine-timeout', t('detail_step_predict')),
        });
      } finally {
        found.dispose();
      }
    } catch (error) {
      throw error instanceof ProblemError
        ? error
        : new ProblemError('own-model-unusable', String(error).slice(0, 200), { cause: error });
    } finally {
      image.dispose();
    }
  }
}
