import { STAGES, type Stage } from '../storage/job';

/** What is going on, in words. */
export const STAGE_WORDS: Record<Stage, string> = {
  queued: 'Waiting for its turn',
  acquiring: 'Getting the picture',
  loading: 'Loading the model',
  decoding: 'Reading the picture',
  classifying: 'Analyzing the picture',
};

/** Steps behind the current one, of `STAGE_COUNT`; a waiting picture has none behind it. */
export function stagesDone(stage: Stage): number {
  return STAGES.indexOf(stage);
}

export const STAGE_COUNT = STAGES.length - 1;
