/** A tab in the background draws no frames; a slow page draws ten a second. */
const PATIENCE_MS = 500;

/** Resolves once what was changed in the page is surely on the screen, or after half a second. */
export function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
