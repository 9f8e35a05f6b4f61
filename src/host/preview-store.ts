/**
 * Previews of recent pictures, in memory only, oldest out first.
 *
 * 64 MB holds about 600 previews of 1024 px; it bounds what a long batch leaves behind.
 */
export const PREVIEW_BYTES = 64 * 1024 * 1024;

export class PreviewStore {
  readonly #held = new Map<string, Blob>();
  #bytes = 0;

  constructor(private readonly limit = PREVIEW_BYTES) {}

  put(jobId: string, preview: Blob): void {
    this.remove(jobId);
    this.#held.set(jobId, preview);
    this.#bytes += preview.size;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.limit || oldest === jobId) break;
      this.remove(oldest);
    }
  }

  get(jobId: string): Blob | null {
    return this.#held.get(jobId) ?? null;
  }

  remove(jobId: string): void {
    const held = this.#held.get(jobId);
    if (!held) return;
    this.#held.delete(jobId);
    this.#bytes -= held.size;
  }
}
