import * as v from 'valibot';
import { t } from '../../i18n/t';
import { text } from '../schema-parts';
import { unusable } from './unusable';

/**
 * Longest `model.json` that is read. Large networks have some 200 kB of it; 20 MB parse in half a
 * second.
 */
const MAX_CHARACTERS = 20_000_000;
/** The weights of a user's model together: ten times the largest MobileNet in float32. */
export const MAX_OWN_BYTES = 200 * 1024 * 1024;
const MAX_TENSORS = 10_000;
const MAX_RANK = 6;

const BYTES = { float32: 4, int32: 4, bool: 1, uint8: 1, uint16: 2, float16: 2 } as const;

const side = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_OWN_BYTES));
const SpecSchema = v.looseObject({
  name: text,
  shape: v.pipe(v.array(side), v.maxLength(MAX_RANK)),
  // Strings and complex numbers have no place in a network for pictures.
  dtype: v.picklist(['float32', 'int32', 'bool']),
  quantization: v.optional(v.looseObject({ dtype: v.picklist(['uint8', 'uint16', 'float16']) })),
});
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const ModelJsonSchema = v.looseObject({
  format: v.optional(v.string()),
  modelTopology: v.looseObject({}),
  weightsManifest: v.pipe(
    v.array(
      v.object({
        paths: v.pipe(v.array(fileName), v.maxLength(MAX_TENSORS)),
        weights: v.pipe(v.array(SpecSchema), v.maxLength(MAX_TENSORS)),
      }),
    ),
    v.maxLength(MAX_TENSORS),
  ),
});

type Spec = v.InferOutput<typeof SpecSchema>;

/** What a `model.json` says before anything is built of it. */
export interface Topology {
  readonly kind: 'graph' | 'layers';
  readonly modelTopology: Record<string, unknown>;
  /** The other fields, such as a graph's signature. */
  readonly json: Record<string, unknown>;
  readonly specs: readonly Spec[];
  /** The weight files in their order. */
  readonly paths: readonly string[];
  /** Bytes that the weights must have together. */
  readonly bytes: number;
}

/** @throws ProblemError `own-model-unusable` with the first thing that is wrong */
export function readTopology(json: string): Topology {
  if (json.length > MAX_CHARACTERS) throw unusable(t('detail_own_topology_long'));
  const result = v.safeParse(ModelJsonSchema, parseJson(json));
  if (!result.success) {
    const [issue] = result.issues;
    throw unusable(`model.json: ${v.getDotPath(issue) ?? 'content'}: ${issue.message}`);
  }
  const { modelTopology, weightsManifest } = result.output;
  const specs = weightsManifest.flatMap(({ weights }) => weights);
  const bytes = specs.reduce((sum, spec) => sum + specBytes(spec), 0);
  if (bytes > MAX_OWN_BYTES) throw unusable(t('detail_own_large'));
  return {
    kind: kindOf(modelTopology),
    modelTopology,
    json: result.output,
    specs,
    paths: weightsManifest.flatMap(({ paths }) => paths),
    bytes,
  };
}

function specBytes({ shape, dtype, quantization }: Spec): number {
  return shape.reduce((product, length) => product * length, BYTES[quantization?.dtype ?? dtype]);
}

/** A graph model holds TensorFlow's nodes, a layers model what Keras has written. */
function kindOf(topology: Record<string, unknown>): Topology['kind'] {
  if ('node' in topology) return 'graph';
  if ('model_config' in topology || 'class_name' in topology) return 'layers';
  throw unusable(t('detail_own_topology_kind'));
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw unusable(t('detail_own_not_json', { file: 'model.json' }));
  }
}
