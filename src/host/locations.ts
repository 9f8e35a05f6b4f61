import { modelFolder, SHIPPED_MODEL } from '../engine/model-registry';

/** Where the build puts what the engine loads, relative to the extension's root. */
export const MODEL_FOLDER = modelFolder(SHIPPED_MODEL);
export const WASM_FOLDER = 'wasm/';

/** Longest side of the preview that cards show; larger than any card draws it. */
export const PREVIEW_SIDE = 1024;
