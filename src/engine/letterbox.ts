/** Where a picture lies in the square that the network sees, in pixels of the square. */
export interface Letterbox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Fits a picture into a square, centered, its longer side as long as the square.
 *
 * Letterbox rather than stretch: a head keeps its shape and a lesion its roundness, which the
 * network has learned; and a region marked on a page has any aspect, so stretching would show the
 * network heads it never saw. The padding costs nothing: it is black like an MRI's background.
 *
 * Half is rounded up by `floor(x + 0.5)`, as in `training/`: Python's own `round` goes to even.
 */
export function letterbox(width: number, height: number, size: number): Letterbox {
  const scale = size / Math.max(width, height);
  const newWidth = Math.max(1, Math.floor(width * scale + 0.5));
  const newHeight = Math.max(1, Math.floor(height * scale + 0.5));
  return {
    left: Math.floor((size - newWidth) / 2),
    top: Math.floor((size - newHeight) / 2),
    width: newWidth,
    height: newHeight,
  };
}
