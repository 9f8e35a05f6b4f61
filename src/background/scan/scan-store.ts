import type { Candidate, Scan } from '../../storage/scan';
import { readScan, removeScan, writeScan } from '../../storage/scan-records';

/** Reads and writes scans one after the other, so that no change is lost. */
export class ScanStore {
  #last: Promise<unknown> = Promise.resolve();

  get(id: string): Promise<Scan | null> {
    return this.#inOrder(() => readScan(id));
  }

  add(scan: Scan): Promise<void> {
    return this.#inOrder(() => writeScan(scan));
  }

  /** Changes a scan. Resolves to the scan as it then is, or null when it is gone. */
  change(id: string, change: (scan: Scan) => Partial<Scan>): Promise<Scan | null> {
    return this.#inOrder(async () => {
      const scan = await readScan(id);
      if (!scan) return null;
      const changed = { ...scan, ...change(scan) };
      await writeScan(changed);
      return changed;
    });
  }

  /** Changes those candidates of a scan for which the change is not null. */
  changeEach(id: string, change: (candidate: Candidate) => Partial<Candidate> | null) {
    return this.change(id, ({ candidates }) => ({
      candidates: candidates.map((candidate) => ({ ...candidate, ...change(candidate) })),
    }));
  }

  remove(id: string): Promise<void> {
    return this.#inOrder(() => removeScan(id));
  }

  #inOrder<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#last.then(step);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
