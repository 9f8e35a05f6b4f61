/** How deep models may lie in models; a bound for files made to be endless. */
const MAX_DEPTH = 16;

/** The classes of all layers of a Keras topology, those of models within it too. */
export function layerNames(topology: unknown, depth = 0): string[] {
  if (depth > MAX_DEPTH || typeof topology !== 'object' || topology === null) return [];
  if (Array.isArray(topology)) return topology.flatMap((item) => layerNames(item, depth));
  const { model_config, config, layers, layer, class_name } = topology as Record<string, unknown>;
  const inner = [model_config, config, layers, layer].flatMap((part) =>
    layerNames(part, depth + 1),
  );
  return typeof class_name === 'string' ? [class_name, ...inner] : inner;
}
