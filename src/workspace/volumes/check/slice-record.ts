import type { Finding } from '../../../engine/finding';
import type { Window } from '../../../imaging/volume/window';
import { type KeptFinding, kept, restored } from '../../findings/kept-finding';

/** What is kept of a slice that was checked. */
export interface SliceRecord {
  /** The window through which the slice was looked at. */
  readonly window: Window;
  readonly finding: KeptFinding;
}

export function sliceRecord(finding: Finding, window: Window): SliceRecord {
  return { window, finding: kept(finding) };
}

/** The finding with its map spelled out again. */
export function findingOf({ finding }: SliceRecord): Finding {
  return restored(finding);
}

/** Whether a slice was looked at through this window. */
export function seenThrough(record: SliceRecord | null | undefined, window: Window): boolean {
  return record?.window.center === window.center && record.window.width === window.width;
}
