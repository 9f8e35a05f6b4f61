import * as v from 'valibot';
import { type Scan, ScanSchema } from './scan';
import { sessionArea } from './session-area';

const PREFIX = 'scan:';

/** Scans in `storage.session`, one key each: gone with the browser, kept when the worker is killed. */
export async function readScan(id: string): Promise<Scan | null> {
  const stored = await sessionArea.get(PREFIX + id);
  return parse(stored[PREFIX + id]);
}

/** All scans, newest first. Records that are not valid are left out. */
export async function readScans(): Promise<Scan[]> {
  const stored = await sessionArea.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, value]) => parse(value))
    .filter((scan) => scan !== null)
    .sort((a, b) => b.startedAt - a.startedAt);
}

/** @throws the browser's quota error when 10 MB are used up. */
export async function writeScan(scan: Scan): Promise<void> {
  await sessionArea.set({ [PREFIX + scan.id]: scan });
}

export async function removeScan(id: string): Promise<void> {
  await sessionArea.remove(PREFIX + id);
}

/** Calls the listener after any scan was written or removed; returns the way to stop. */
export function onScansChanged(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  sessionArea.onChanged.addListener(onChanged);
  return () => sessionArea.onChanged.removeListener(onChanged);
}

function parse(value: unknown): Scan | null {
  const parsed = v.safeParse(ScanSchema, value);
  return parsed.success ? parsed.output : null;
}
