/** Returns the next number of its stream, uniform in [0, 1). */
export type Random = () => number;

/**
 * A seed for one named stage of a drawing. Stages draw from separate streams so that a change in
 * one (say, a lesion added) leaves the others (anatomy, noise) as they were.
 */
export function stageSeed(seed: number, stage: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of stage) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash;
}

/** The mulberry32 generator: 32 bits of state, the same numbers on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A uniform number in [low, high). */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A number from the standard normal distribution (Box-Muller). */
export function gaussian(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
