import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import { STAGES, type Stage } from '../storage/job';

const KEYS: Record<Stage, MessageKey> = {
  queued: 'finding_stage_queued',
  acquiring: 'finding_stage_acquiring',
  loading: 'finding_stage_loading',
  decoding: 'finding_stage_decoding',
  classifying: 'finding_stage_classifying',
};

/** What is going on, in words. */
export function stageWords(stage: Stage): string {
  return t(KEYS[stage]);
}

/** The same as a line that shows that it is going on: "Reading the picture…". */
export function stageLine(stage: Stage): string {
  return t('finding_stage_line', { stage: stageWords(stage) });
}

/** Steps behind the current one, of `STAGE_COUNT`; a waiting picture has none behind it. */
export function stagesDone(stage: Stage): number {
  return STAGES.indexOf(stage);
}

export const STAGE_COUNT = STAGES.length - 1;
