/** A peer that is ready for pictures. */
export interface LoadedPeer {
  /**
   * @param picture `INPUT_SIDE` squared values, -1 to 1
   * @returns the numbers of the answer, read back
   */
  run(picture: Float32Array): Promise<readonly number[]>;
}

/** @param base the address of the bench's folder, with its closing slash */
export type LoadPeer = (base: string) => Promise<LoadedPeer>;

/** The same grey in three channels, as networks for photos want it: `[height, width, 3]`. */
export function threeChannels(picture: Float32Array): Float32Array {
  const values = new Float32Array(picture.length * 3);
  for (let i = 0; i < picture.length; i++) values.fill(picture[i] as number, i * 3, i * 3 + 3);
  return values;
}
