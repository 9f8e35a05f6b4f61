import { plural } from '../../i18n/t';
import type { FrameFacts } from './frame-facts';
import { orderedStacks } from './frame-order';
import { sameOrientation } from './vectors';

/** Which frames of a file make one stack. */
export interface FrameChoice {
  /** Indices of the frames, in the order of the slices. */
  readonly order: readonly number[];
  /** What was left out, in words; none where all are taken. */
  readonly steps: readonly string[];
}

/**
 * A file with several frames can hold several orientations, echoes and points in time: those that
 * lie like its first frame are taken, and of those at one place the first.
 */
export function chooseFrames(facts: readonly FrameFacts[]): FrameChoice {
  const all = facts.map((_, index) => index);
  const parallel = all.filter((index) =>
    sameOrientation(facts[index]?.orientation ?? null, facts[0]?.orientation ?? null),
  );
  const stacks = orderedStacks(parallel.map((index) => facts[index] as FrameFacts));
  const order = (stacks[0] ?? []).map((at) => parallel[at] as number);
  const steps: string[] = [];
  if (parallel.length < all.length) {
    steps.push(plural('step_parallel_frames', all.length, { parallel: parallel.length }));
  }
  if (stacks.length > 1) steps.push(plural('step_first_of_place', stacks.length));
  return { order, steps };
}
