import type { KeptModel } from '../../storage/models/own-models';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { draftOf } from './model-draft';
import { ModelForm } from './model-form';
import { type ImportState, useModelImport } from './use-model-import';

/** Choose the files, say what they are, have them checked. */
export function ModelImport({ onAdded }: { onAdded: (model: KeptModel) => void }) {
  const { state, choose, add, cancel } = useModelImport(onAdded);
  const files = 'files' in state ? state.files : null;
  return (
    <section class="st-section" aria-label="Add a model">
      <h2>Add a model</h2>
      <div class="st-content">
        {state.kind === 'failed' && <ProblemNotice problem={state.problem} />}
        <p class="nl-small" role="status">
          {statusWords(state)}
        </p>
        {files ? (
          <ModelForm
            initial={draftOf(files.description, files.sides)}
            busy={state.kind === 'checking'}
            onSend={(description) => void add(files, description)}
            onCancel={cancel}
          />
        ) : (
          state.kind !== 'reading' && (
            <>
              <p class="st-text">
                Choose <code>model.json</code> and its weight files together, or a ZIP of them. A{' '}
                <code>metadata.json</code> beside them fills the form in.
              </p>
              <div class="nl-actions">
                <Button onPress={() => void choose()}>Choose files</Button>
              </div>
            </>
          )
        )}
      </div>
    </section>
  );
}

function statusWords(state: ImportState): string {
  switch (state.kind) {
    case 'reading':
      return 'Reading the files…';
    case 'checking':
      return 'Running it on test pictures…';
    case 'idle':
      return state.added
        ? `${state.added.description.name} works and is kept. Choose “Use” to have it answer.`
        : '';
    default:
      return '';
  }
}
