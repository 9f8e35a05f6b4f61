/**
 * Largest file that is decoded. A photograph or a screenshot stays below 20 MB; the browser holds
 * the file and its pixels at once, so the bound keeps a batch from filling the memory.
 */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/**
 * Most pixels of one picture, read from the header before anything is decoded: the browser's
 * decoder needs 4 bytes for each, so 256 MB, and a PNG of 60 kB can ask for that much.
 */
export const MAX_PIXELS = 64 * 1024 * 1024;

/** Longest side. Firefox's canvas ends at 32767, Chromium's at 65535. */
export const MAX_SIDE = 32_767;

/** How much of a file is looked at to tell its kind: a PDF's mark may come as late as byte 1024. */
export const HEAD_BYTES = 4096;

/** Where a picture's size is looked for first; longer EXIF blocks make the whole file be read. */
export const HEADER_BYTES = 256 * 1024;

/** Pixels that are on the canvas at once: 16 MB of RGBA, so that a large picture fits beside it. */
export const BAND_PIXELS = 4 * 1024 * 1024;

/** How long the browser may decode one picture, in milliseconds; 64 MP take 2 s here. */
export const DECODE_LIMIT_MS = 15_000;
