/**
 * How long each step of the engine may take, in milliseconds.
 *
 * A timer only fires between synchronous pieces of work: it ends a wait that would last for ever
 * (a backend that never resolves, a GPU that never answers). A synchronous loop is ended by the
 * host, which terminates the worker after 20 s of silence; so these stay well below that.
 */

/** One file of the extension's own folder; measured 5 to 20 ms, slow disks take a second. */
export const FILE_LIMIT_MS = 5_000;

/** All files of the model read and their hash checked. */
export const LOAD_LIMIT_MS = 8_000;

/** `setBackend`: 20 to 100 ms for wasm. With threads on it never resolves in an extension page. */
export const SELECT_LIMIT_MS = 4_000;

/** The first inference: 3 s measured for WebGL on a software renderer, 2 s for the cpu backend. */
export const WARM_UP_LIMIT_MS = 12_000;

/** One later inference: below 1 s for WebGL on a software renderer, 2 s for the cpu backend. */
export const PREDICT_LIMIT_MS = 10_000;
