import { t } from '../i18n/t';
import { ProblemError } from '../problems/problem';
import { engineProblem } from './engine-problem';
import { GOLDEN_TOLERANCE, GoldenMismatchError, goldenDeviation, goldenPixels } from './golden';
import { graphNetwork } from './graph-network';
import type { Network } from './network';
import { predict } from './predict';
import { preprocess } from './preprocess';
import type { ModelBundle } from './read-model';
import { canBeRebuilt, rebuiltNetwork } from './rebuilt-network';
import { WARM_UP_LIMIT_MS } from './time-limits';
import { ContextLostError } from './webgl-context';

export interface SoundNetwork {
  readonly network: Network;
  /** True when `model.json` was of no use and the network was rebuilt in code. */
  readonly rebuilt: boolean;
}

/**
 * Builds the network on the active backend, from `model.json` or else in code, and has it prove
 * itself on the first golden picture, which is also the warm-up.
 *
 * @throws ProblemError `model-damaged` when neither way works because of the files
 * @throws GoldenMismatchError when the numbers are wrong both ways; whatever the backend throws
 */
export async function soundNetwork(model: ModelBundle): Promise<SoundNetwork> {
  try {
    return { network: await proven(graphNetwork, model), rebuilt: false };
  } catch (graphError) {
    // The GPU's fault, not the file's: the other way would fail in the same manner.
    if (graphError instanceof ContextLostError || isTimeout(graphError)) throw graphError;
    const { architecture } = model.metadata;
    if (!canBeRebuilt(architecture)) throw onlyGraphFailed(graphError, architecture.family);
    try {
      return { network: await proven(rebuiltNetwork, model), rebuilt: true };
    } catch (error) {
      throw bothFailed(graphError, error);
    }
  }
}

async function proven(
  build: (model: ModelBundle) => Network,
  model: ModelBundle,
): Promise<Network> {
  const network = build(model);
  try {
    await prove(network, model);
    return network;
  } catch (error) {
    network.dispose();
    throw error;
  }
}

async function prove(network: Network, { metadata }: ModelBundle): Promise<void> {
  const [golden] = metadata.golden;
  if (!golden) throw new ProblemError('model-damaged', t('detail_no_golden'));
  const input = preprocess(goldenPixels(golden), metadata.input);
  const outputs = await predict(network, input, metadata, WARM_UP_LIMIT_MS);
  const deviation = goldenDeviation(golden, outputs, metadata.calibration);
  // Written so that NaN fails too.
  if (!(deviation <= GOLDEN_TOLERANCE)) throw new GoldenMismatchError(deviation);
}

function isTimeout(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'engine-timeout';
}

/**
 * There is no second way for this family. Wrong outputs and a lack of memory may be the backend's
 * fault, so they stay as they are and the next backend is tried; anything else is the file's.
 */
function onlyGraphFailed(error: unknown, family: string): unknown {
  if (error instanceof GoldenMismatchError) return error;
  if (error instanceof ProblemError && error.code !== 'model-damaged') return error;
  if (engineProblem(error).code === 'out-of-memory') return error;
  const detail = `${reasonOf(error)}; ${t('detail_not_rebuilt', { family })}`;
  return new ProblemError('model-damaged', detail.slice(0, 300), { cause: error });
}

function reasonOf(error: unknown): string {
  if (error instanceof ProblemError && error.detail) return error.detail;
  return error instanceof Error ? error.message : String(error);
}

/** The rebuilt network needs nothing but the weights, so its error tells more; both are named. */
function bothFailed(graphError: unknown, error: unknown): unknown {
  if (graphError instanceof GoldenMismatchError) return graphError;
  if (!(error instanceof ProblemError) || error.code !== 'model-damaged') return error;
  // Weights that do not fit their layout fail both ways in the same words.
  const reasons = new Set([error.detail, reasonOf(graphError)]);
  return new ProblemError('model-damaged', [...reasons].join('; ').slice(0, 300), {
    cause: graphError,
  });
}
