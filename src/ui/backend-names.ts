import type { Backend } from '../engine/finding';

/** The backends as people know them. */
export const BACKEND_NAMES: Record<Backend, string> = {
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'CPU',
};
