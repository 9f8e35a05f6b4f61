import type { Finding } from '../../../engine/finding';
import type { Slice } from '../../../imaging/slice';
import { ProblemError } from '../../../problems/problem';
import { yieldToPage } from '../../yield-to-page';

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
 * Checks slices one after the other. While the engine looks at one, the next is read and handed in,
 * so that the engine never waits and no more than two are in memory.
 *
 * @throws ProblemError of the engine; `canceled` once the signal is aborted
 */
export async function streamSlices(stream: SliceStream): Promise<void> {
  const { indices, onFinding, signal } = stream;
  let ahead = handedIn(stream, 0);
  for (const [at, index] of indices.entries()) {
    const current = ahead as Promise<Finding>;
    ahead = handedIn(stream, at + 1);
    const finding = await current;
    if (signal.aborted) throw new ProblemError('canceled');
    onFinding(index, finding);
  }
}

/** The finding of a slice on its way; null after the last. */
function handedIn(stream: SliceStream, at: number) {
  const index = stream.indices[at];
  if (index === undefined) return null;
  const finding = prepared(stream, index);
  // A failure is met where the finding is awaited; when one before it fails, that is never.
  finding.catch(() => undefined);
  return finding;
}

async function prepared({ prepare, classify, signal }: SliceStream, index: number) {
  // Not in the task in which a finding has come and is drawn: together they were one of 60 ms.
  await yieldToPage();
  if (signal.aborted) throw new ProblemError('canceled');
  const started = performance.now();
  const slice = prepare(index);
  return classify(slice, performance.now() - started);
}
