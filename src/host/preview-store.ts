/**
 * Previews of recent pictures, in memory only, oldest out first.
 *
 * 64 MB holds about 600 previews of 1024 px; it bounds what a long batch leaves behind.
 */
export const PREVIEW_BYTES = 64 * 1024 * 1024;

export class PreviewStore {
  readonly #held = new Map<string, Blob>();
  /** Jobs that wait for the preview of another one, which is still being encoded. */
  readonly #waiting = new Map<string, string[]>();
  #bytes = 0;

  constructor(private readonly limit = PREVIEW_BYTES) {}

  put(jobId: string, preview: Blob): void {
    const waiting = this.#waiting.get(jobId) ?? [];
    this.remove(jobId);
    this.#held.set(jobId, preview);
    this.#bytes += preview.size;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.limit || oldest === jobId) break;
      this.remove(oldest);
    }
    for (const other of waiting) this.put(other, preview);
  }

  /**
   * Gives the preview of one job to another, now or when it comes. The limit counts it twice, which
   * errs on the side of holding less.
   */
  share(from: string, to: string): void {
    const preview = this.get(from);
    if (preview) this.put(to, preview);
    else this.#waiting.set(from, [...(this.#waiting.get(from) ?? []), to]);
  }

  get(jobId: string): Blob | null {
    return this.#held.get(jobId) ?? null;
  }

  remove(jobId: string): void {
    this.#waiting.delete(jobId);
    const held = this.#held.get(jobId);
    if (!held) return;
    this.#held.delete(jobId);
    this.#bytes -= held.size;
  }
}
