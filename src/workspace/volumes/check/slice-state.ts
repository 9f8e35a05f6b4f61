import type { Plane } from '../../../imaging/volume/planes';
import type { JobState } from '../../../storage/job';
import { findingOf, type SliceRecord } from './slice-record';
import type { Single } from './study';

/**
 * Where a slice stands, as cards show it; null where nobody has asked.
 *
 * @param single the check of one slice that is under way or has failed, of this or another slice
 */
export function sliceState(
  record: SliceRecord | null,
  single: Single | null,
  place: { readonly plane: Plane; readonly index: number },
): JobState | null {
  if (single?.plane === place.plane && single.index === place.index) {
    return single.problem
      ? { kind: 'failed', problem: single.problem }
      : { kind: 'working', stage: 'classifying' };
  }
  return record && { kind: 'done', finding: findingOf(record) };
}
