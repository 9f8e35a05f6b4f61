import type { Topology } from './topology';

/** What a topology says of its input; null where it takes any, or does not say. */
export interface InputSides {
  readonly size: number | null;
  readonly channels: number | null;
}

const UNKNOWN: InputSides = { size: null, channels: null };

/** The input's height and channels, to fill a form in with. A wrong guess is found by the check. */
export function inputSides({ kind, modelTopology, json }: Topology): InputSides {
  const sides = kind === 'graph' ? graphSides(modelTopology, json) : layersSides(modelTopology);
  if (sides?.length !== 4) return UNKNOWN;
  const known = (side: number | undefined) => (side !== undefined && side > 0 ? side : null);
  return { size: known(sides[1]), channels: known(sides[3]) };
}

/** Keras writes it into the first layer, as `[null, height, width, channels]`. */
function layersSides(topology: unknown): number[] | null {
  const found = firstWith(topology, ['batch_input_shape', 'batch_shape']);
  return Array.isArray(found) ? found.map((side) => (typeof side === 'number' ? side : -1)) : null;
}

/** TensorFlow writes it into the signature, or into the node that takes the input. */
function graphSides(topology: unknown, json: Record<string, unknown>): number[] | null {
  const inputs = (json.signature as { inputs?: unknown } | undefined)?.inputs;
  const dim = firstWith(inputs, ['dim']) ?? firstWith(placeholder(topology), ['dim']);
  if (!Array.isArray(dim)) return null;
  return dim.map((side) => Number((side as { size?: unknown } | null)?.size ?? -1));
}

function placeholder(topology: unknown): unknown {
  const { node } = topology as { node?: unknown };
  if (!Array.isArray(node)) return null;
  return node.find((candidate) => (candidate as { op?: unknown } | null)?.op === 'Placeholder');
}

/** The first value under one of the keys, in the order of the file. */
function firstWith(value: unknown, keys: readonly string[], depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 12) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (keys.includes(key)) return inner;
    const found = firstWith(inner, keys, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
