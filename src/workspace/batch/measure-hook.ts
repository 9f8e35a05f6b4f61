import type { Row } from '../../export/csv-columns';
import { batchStore } from './batch-store';
import { csvRows } from './export/csv-rows';

/** A file, or the files of one volume, with the rows of the CSV. */
export interface FinishedGroup {
  /** All files that went into it, as they were named to the page. */
  readonly files: readonly string[];
  readonly rows: readonly Row[];
  /** The code of a problem that kept the whole of it from being looked at. */
  readonly problem: string | null;
}

/** What measurements ask of the page that they have opened. */
export interface MeasureHook {
  /** Takes what is through out of the batch, so that its memory stays bounded however long it is. */
  take(): Taken;
}

export interface Taken {
  readonly groups: readonly FinishedGroup[];
  /** Slices that are through, of volumes that are not: it grows while something moves. */
  readonly through: number;
  /** Nothing is left to do. */
  readonly idle: boolean;
}

/** Makes the hook known to `npm run evaluate`, under `neurolensBatch` of the page's window. */
export function offerMeasureHook(): void {
  const hook: MeasureHook = {
    take() {
      // Asked first: what comes to an end in between is then taken with the next call.
      const { idle } = batchStore;
      const groups = batchStore.run.takeFinished().map(finishedGroup);
      return { groups, through: batchStore.run.progress.through, idle };
    },
  };
  Object.assign(window, { neurolensBatch: hook });
}

function finishedGroup(rows: ReturnType<typeof batchStore.run.takeFinished>[number]) {
  const files = new Set<string>();
  for (const { path, origin } of rows) {
    files.add(path);
    if ('source' in origin) for (const file of origin.source.files) files.add(file.path);
  }
  const [first] = rows;
  const alone = rows.length === 1 && first?.state.kind === 'failed' ? first.state.problem : null;
  return { files: [...files], rows: csvRows(rows), problem: alone?.code ?? null };
}
