import type { Plane } from '../../../imaging/volume/planes';
import type { JobState } from '../../../storage/job';
import { findingOf } from './slice-record';
import type { StudyState } from './study';

/** Where a slice stands, as cards show it; null where nobody has asked. */
export function sliceState(
  { records, single }: StudyState,
  plane: Plane,
  index: number,
): JobState | null {
  if (single?.plane === plane && single.index === index) {
    return single.problem
      ? { kind: 'failed', problem: single.problem }
      : { kind: 'working', stage: 'classifying' };
  }
  const record = records[plane]?.[index];
  return record ? { kind: 'done', finding: findingOf(record) } : null;
}
