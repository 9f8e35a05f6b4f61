/** Where the build puts what the engine loads, relative to the extension's root. */
export const MODEL_ID = 'neurolens-mobilenet-v1-075-224';
export const MODEL_FOLDER = `models/${MODEL_ID}/`;
export const WASM_FOLDER = 'wasm/';

/** Longest side of the preview that cards show; larger than any card draws it. */
export const PREVIEW_SIDE = 1024;
