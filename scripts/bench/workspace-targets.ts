import type { BatchMeasures } from './batch-round';
import { type Target, target } from './target';
import type { VolumeMeasures } from './volume-round';

export interface WorkspaceMeasures {
  readonly batch: BatchMeasures;
  readonly volume: VolumeMeasures;
}

/** Of the rate of the engine alone. */
const BATCH_RATE = 0.9;
const VOLUME_OVERHEAD = 1.1;
const FIRST_MS = 1_000;
const CANCEL_MS = 100;
const TASK_MS = 50;

/** The goals of volumes and batches, as multiples of one inference of the same run. */
export function workspaceTargets({ batch, volume }: WorkspaceMeasures): Target[] {
  const longest = (tasks: readonly number[]) => Math.max(0, ...tasks);
  return [
    target(
      'a picture of a batch, at 0.9 of the rate of the engine alone',
      batch.engineEachMs / BATCH_RATE,
      batch.eachMs,
    ),
    target('longest task of the page in a batch', TASK_MS, longest(batch.longTasks)),
    target('first slice of a volume', FIRST_MS, volume.firstMs),
    target(
      '256 slices of a volume, at most 1.1 x 256 x the engine alone',
      VOLUME_OVERHEAD * volume.slices * batch.engineEachMs,
      volume.allMs,
    ),
    target('cancel of a volume', CANCEL_MS, volume.cancelMs),
    target('longest task while a volume opens', TASK_MS, longest(volume.longTasks.opening)),
    target('longest task while a volume is checked', TASK_MS, longest(volume.longTasks.checking)),
  ];
}
