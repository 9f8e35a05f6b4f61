import type { Slice } from '../imaging/slice';
import { ProblemError } from '../problems/problem';
import { resetBackend, selectBackend } from './backends';
import { calibrate } from './calibrate';
import type { Engine } from './engine-interface';
import { engineProblem } from './engine-problem';
import type { Backend, Finding } from './finding';
import type { GoldenPixels, GoldenSubject } from './golden';
import type { Metadata } from './metadata-schema';
import type { DroppedBackend, OpenNetwork } from './open-network';
import { pictureMap } from './picture-map';
import { predict, type RawOutputs } from './predict';
import { preprocess } from './preprocess';
import { type Preset, presetThresholds } from './presets';
import { verdictOf } from './verdict';
import { ContextLostError } from './webgl-context';

/** The engine at work: predicts, and gets over one loss of the graphics card. */
export class LoadedEngine implements Engine, GoldenSubject {
  #open: OpenNetwork;
  /** `lost`: the network went with its backend and is opened again for the next picture. */
  #state: 'open' | 'lost' | 'disposed' = 'open';

  constructor(
    readonly metadata: Metadata,
    open: OpenNetwork,
    private readonly wasmPath: string,
    private readonly reopen: () => Promise<OpenNetwork>,
  ) {
    this.#open = open;
  }

  get backend(): Backend {
    return this.#open.backend;
  }

  get dropped(): readonly DroppedBackend[] {
    return this.#open.dropped;
  }

  get rebuilt(): boolean {
    return this.#open.rebuilt;
  }

  get model(): Engine['model'] {
    const { id, version, weights } = this.metadata;
    return { id, version, sha256: weights.sha256 };
  }

  async classify(slice: Slice, decodeMs: number, wanted: Preset = 'balanced'): Promise<Finding> {
    const { width, height, steps } = slice;
    const started = performance.now();
    const values = preprocess(slice, this.metadata.input);
    const preprocessMs = performance.now() - started;
    const { logits, map, inferenceMs } = await this.#predict(values);
    const probabilities = calibrate(logits, this.metadata.calibration, slice.color);
    const { input, outputs } = this.metadata;
    const { thresholds, preset } = presetThresholds(this.metadata, wanted);
    return {
      verdict: verdictOf(probabilities, thresholds),
      ...probabilities,
      thresholds: { tumorLow: thresholds.tumorLow, tumorHigh: thresholds.tumorHigh },
      ...(preset !== 'balanced' && { preset }),
      map: pictureMap(map, { size: input.size, mapSize: outputs.mapSize }, slice, thresholds.hot),
      model: this.model,
      rebuilt: this.rebuilt,
      backend: this.backend,
      picture: { width, height, steps: [...steps] },
      timings: { decodeMs, preprocessMs, inferenceMs },
    };
  }

  predictPixels(picture: GoldenPixels): Promise<RawOutputs> {
    return this.#predict(preprocess(picture, this.metadata.input));
  }

  dispose(): void {
    if (this.#state === 'open') this.#open.network.dispose();
    this.#state = 'disposed';
  }

  /** Predicts; after a lost WebGL context once more, on a new one (tfjs#756 does not). */
  async #predict(input: Float32Array): Promise<RawOutputs> {
    if (this.#state === 'disposed') throw new ProblemError('internal', 'the engine is disposed');
    try {
      return await this.#predictOnce(input);
    } catch (error) {
      this.#forget();
      if (!(error instanceof ContextLostError)) throw engineProblem(error);
    }
    try {
      return await this.#predictOnce(input);
    } catch (error) {
      this.#forget();
      throw error instanceof ContextLostError
        ? new ProblemError('engine-crashed', 'the graphics card was lost twice', { cause: error })
        : engineProblem(error);
    }
  }

  async #predictOnce(input: Float32Array): Promise<RawOutputs> {
    if (this.#state === 'lost') {
      this.#open = await this.reopen();
      this.#state = 'open';
    }
    // Another engine, or the probe, may have made its own backend the active one meanwhile.
    await selectBackend(this.backend, this.wasmPath);
    return predict(this.#open.network, input, this.metadata);
  }

  /**
   * Lets the backend go after any failure: one that crashed, hangs or gives NaN will not get better,
   * and a fresh one has to prove itself again on the golden picture.
   */
  #forget(): void {
    const wasOpen = this.#state === 'open';
    this.#state = 'lost';
    try {
      if (wasOpen) this.#open.network.dispose();
      resetBackend(this.backend);
    } catch {
      // A wasm module that has aborted cannot even free its memory; the host ends the worker.
    }
  }
}
