import type { Finding } from '../../../engine/finding';
import type { Slice } from '../../../imaging/slice';
import { ProblemError } from '../../../problems/problem';

export interface SliceStream {
  /** The slices to check, in this order. */
  readonly indices: readonly number[];
  /** Reads one slice out of the volume: a few ms of the page's own time. */
  readonly prepare: (index: number) => Slice;
  readonly classify: (slice: Slice, decodeMs: number) => Promise<Finding>;
  readonly onFinding: (index: number, finding: Finding) => void;
  readonly signal: AbortSignal;
}

/**
 * Checks slices one after the other. While the engine looks at one, the next is read, so that the
 * engine never waits and no more than two are in memory.
 *
 * @throws ProblemError of the engine; `canceled` once the signal is aborted
 */
export async function streamSlices(stream: SliceStream): Promise<void> {
  const { indices, classify, onFinding, signal } = stream;
  let ahead = timed(stream, 0);
  for (const [at, index] of indices.entries()) {
    if (signal.aborted) throw new ProblemError('canceled');
    const { slice, decodeMs } = ahead as Timed;
    const finding = classify(slice, decodeMs);
    // A failure is met below, at the await: reading the next slice must not leave it unhandled.
    finding.catch(() => undefined);
    ahead = timed(stream, at + 1);
    const found = await finding;
    if (signal.aborted) throw new ProblemError('canceled');
    onFinding(index, found);
  }
}

interface Timed {
  readonly slice: Slice;
  readonly decodeMs: number;
}

function timed({ indices, prepare }: SliceStream, at: number): Timed | null {
  const index = indices[at];
  if (index === undefined) return null;
  const started = performance.now();
  const slice = prepare(index);
  return { slice, decodeMs: performance.now() - started };
}
