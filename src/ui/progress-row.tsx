import { t } from '../i18n/t';
import type { Stage } from '../storage/job';
import { Button } from './button';
import { shownName } from './shown-name';
import { STAGE_COUNT, stageLine, stagesDone, stageWords } from './stage-words';

export interface ProgressRowProps {
  stage: Stage;
  name: string;
  onCancel?: (() => void) | undefined;
}

/** What is being done with a picture, how far it is, and the way to stop it. */
export function ProgressRow({ stage, name, onCancel }: ProgressRowProps) {
  const done = stagesDone(stage);
  return (
    <div class="nl-progress">
      <div
        role="progressbar"
        class="nl-steps"
        aria-label={t('card_progress_of', { name: shownName(name) })}
        aria-valuemin={0}
        aria-valuemax={STAGE_COUNT}
        aria-valuenow={done}
        aria-valuetext={stageWords(stage)}
      >
        {Array.from({ length: STAGE_COUNT }, (_, step) => (
          <span key={step} class={stepClass(step + 1, done)} />
        ))}
      </div>
      <p class="nl-progress-line">
        <span>{stageLine(stage)}</span>
        {onCancel && (
          <Button
            kind="quiet"
            label={t('common_cancel_named', { name: shownName(name) })}
            onPress={onCancel}
          >
            {t('common_cancel')}
          </Button>
        )}
      </p>
    </div>
  );
}

function stepClass(step: number, current: number): string {
  if (step < current) return 'nl-step nl-step-done';
  return step === current ? 'nl-step nl-step-now' : 'nl-step';
}
