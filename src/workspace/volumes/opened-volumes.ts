import type { Volume } from '../../imaging/volume/volume';

/** Decoded volumes that are held: the one shown, and one to go back to or compare with. */
const HELD = 2;

/**
 * The decoded volumes in memory, the one used last at the end. A volume of 512 x 512 x 400 voxels
 * takes 200 MB, so what is not looked at is given back and decoded again when it is wanted.
 */
export class OpenedVolumes {
  readonly #held = new Map<string, Volume>();

  /** @param onDrop called with the id of a volume that has to go */
  constructor(private readonly onDrop: (id: string) => void) {}

  get(id: string): Volume | undefined {
    const volume = this.#held.get(id);
    if (volume) this.put(id, volume);
    return volume;
  }

  put(id: string, volume: Volume): void {
    this.#held.delete(id);
    this.#held.set(id, volume);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= HELD) break;
      this.drop(oldest);
    }
  }

  drop(id: string): void {
    if (this.#held.delete(id)) this.onDrop(id);
  }

  clear(): void {
    for (const id of [...this.#held.keys()]) this.drop(id);
  }
}
