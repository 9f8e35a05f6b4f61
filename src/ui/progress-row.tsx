import type { Stage } from '../storage/job';
import { Button } from './button';
import { shownName } from './shown-name';
import { STAGE_COUNT, STAGE_WORDS, stagesDone } from './stage-words';

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
        aria-label={`Progress of ${shownName(name)}`}
        aria-valuemin={0}
        aria-valuemax={STAGE_COUNT}
        aria-valuenow={done}
        aria-valuetext={STAGE_WORDS[stage]}
      >
        {Array.from({ length: STAGE_COUNT }, (_, step) => (
          <span key={step} class={stepClass(step + 1, done)} />
        ))}
      </div>
      <p class="nl-progress-line">
        <span>{STAGE_WORDS[stage]}…</span>
        {onCancel && (
          <Button kind="quiet" label={`Cancel ${shownName(name)}`} onPress={onCancel}>
            Cancel
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
