/** The frozen capture that a workspace was opened for (`?capture=<id>`), or null. */
export function captureInAddress(search: string): string | null {
  return new URLSearchParams(search).get('capture');
}
