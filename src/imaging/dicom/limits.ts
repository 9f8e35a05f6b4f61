/**
 * Most bytes of decoded pixels: 256 slices of 1024 x 1024 in 16 bits. The file itself and the
 * viewer's slices lie beside them in memory.
 */
export const MAX_DECODED_BYTES = 512 * 1024 * 1024;

/** Most frames of a file: the longest time series have some thousand, and each has an object here. */
export const MAX_FRAMES = 10_000;

/** Longest text or list of numbers that is read: the standard ends its short ones at 64 or 16 x 6. */
export const MAX_TEXT_BYTES = 1024;
