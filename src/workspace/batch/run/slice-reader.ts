import type { Slice } from '../../../imaging/slice';
import { toSlice } from '../../../imaging/volume/to-slice';
import type { Volume } from '../../../imaging/volume/volume';
import { ProblemError } from '../../../problems/problem';
import type { FileOpener, VolumeSource } from '../../open/file-opener';
import type { Origin } from './batch-row';

/** Reads slices where rows say they come from. It holds one volume, the last, and no picture. */
export class SliceReader {
  #held: { id: string; volume: Promise<Volume> } | null = null;

  constructor(private readonly opener: Pick<FileOpener, 'picture' | 'volume'>) {}

  /** @throws ProblemError of decoding; `canceled` once the signal is aborted. */
  async read(origin: Origin, signal: AbortSignal): Promise<Slice> {
    switch (origin.kind) {
      case 'picture':
        return this.opener.picture(origin.file, signal);
      case 'slice': {
        const volume = await this.volume(origin.source, signal);
        return toSlice(volume, origin.plane, origin.index, volume.window);
      }
      default:
        throw new ProblemError('internal', `a ${origin.kind} has no slice`);
    }
  }

  /** Errors as for `read`. */
  volume(source: VolumeSource, signal: AbortSignal): Promise<Volume> {
    if (this.#held?.id === source.id) return this.#held.volume;
    // The former one goes first: two need not lie in memory together.
    const held = { id: source.id, volume: this.opener.volume(source, signal) };
    this.#held = held;
    held.volume.catch(() => {
      if (this.#held === held) this.#held = null;
    });
    return held.volume;
  }

  /** Forgets the volume. */
  release(): void {
    this.#held = null;
  }
}
