import type { Summary } from '../../storage/history/entry';
import { watchHistory } from '../../storage/history/history-changes';
import { type PageEnd, readSummaries, readSummary } from '../../storage/history/history-records';

/** More rows than a screen shows: read first, so that they are there before the rest is. */
const FIRST = 30;
/** Read at once of the rest: few enough that the page answers a key between two reads. */
const FURTHER = 250;
/** Changes of more entries than this are read with all others, as after an import. */
const FEW = 50;
/** Changes that come within this time are looked at together, in milliseconds. */
const TOGETHER_MS = 100;

export interface SummaryList {
  /** Newest first. */
  readonly summaries: readonly Summary[];
  /** Whether these are all: search and filters wait for it. */
  readonly complete: boolean;
}

/**
 * Calls the listener with the history as it is read, and after each change.
 *
 * @param onError told once the database does not open or does not answer
 * @returns the way to stop
 */
export function watchSummaries(
  listener: (list: SummaryList) => void,
  onError: (error: unknown) => void,
): () => void {
  let known = new Map<string, Summary>();
  /** The run that reads all; null once it is through. */
  let reading: symbol | null = null;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed: string[] = [];
  let all = false;

  const tell = (map: ReadonlyMap<string, Summary>, complete: boolean) => {
    const summaries = [...map.values()].sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1));
    listener({ summaries, complete });
  };

  const readAll = async () => {
    const run = Symbol('run');
    reading = run;
    const shownBefore = known.size > 0;
    for await (const { read, complete } of readInPages()) {
      if (stopped || reading !== run) return;
      if (complete) {
        reading = null;
        known = read;
      }
      // The first screen at once, then all; a list that is shown does not shrink while it is read.
      if (complete || (!shownBefore && read.size <= FIRST)) tell(read, complete);
    }
  };

  const readChanged = async (ids: readonly string[]) => {
    const summaries = await Promise.all(ids.map((id) => readSummary(id)));
    if (stopped || reading !== null) return;
    ids.forEach((id, index) => {
      const summary = summaries[index];
      if (summary) known.set(id, summary);
      else known.delete(id);
    });
    tell(known, true);
  };

  const look = () => {
    timer = undefined;
    const ids = [...new Set(changed)];
    const many = all || reading !== null || ids.length > FEW;
    [changed, all] = [[], false];
    (many ? readAll() : readChanged(ids)).catch(onError);
  };

  const stop = watchHistory((change) => {
    if ('all' in change) all = true;
    else changed.push(...change.ids);
    timer ??= setTimeout(look, TOGETHER_MS);
  });
  readAll().catch(onError);
  return () => {
    stopped = true;
    clearTimeout(timer);
    stop();
  };
}

/** Reads the whole history, newest first, and gives after each page what has been read. */
async function* readInPages(): AsyncGenerator<{ read: Map<string, Summary>; complete: boolean }> {
  const read = new Map<string, Summary>();
  let end: PageEnd | null = null;
  do {
    const page = await readSummaries(end === null ? FIRST : FURTHER, end);
    for (const summary of page.summaries) read.set(summary.id, summary);
    end = page.end;
    yield { read, complete: end === null };
  } while (end !== null);
}
