import * as v from 'valibot';
import { BACKENDS } from './finding';

const milliseconds = v.pipe(v.number(), v.minValue(0));

/** Which backend the probe found best on this machine, and why. Times are of one inference. */
export const BackendChoiceSchema = v.object({
  backend: v.picklist(BACKENDS),
  reason: v.variant('kind', [
    v.object({ kind: v.literal('no-webgl') }),
    v.object({ kind: v.literal('software-renderer'), renderer: v.string() }),
    v.object({ kind: v.literal('golden-failed') }),
    v.object({ kind: v.literal('webgl-faster'), webglMs: milliseconds, wasmMs: milliseconds }),
    v.object({ kind: v.literal('wasm-faster'), webglMs: milliseconds, wasmMs: milliseconds }),
    v.object({ kind: v.literal('no-wasm') }),
  ]),
  /** Unix time in milliseconds. */
  measuredAt: v.number(),
});

export type BackendChoice = v.InferOutput<typeof BackendChoiceSchema>;
