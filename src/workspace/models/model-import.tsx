import { t } from '../../i18n/t';
import type { KeptModel } from '../../storage/models/own-models';
import { Button } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { RichText } from '../../ui/rich-text';
import { draftOf } from './model-draft';
import { ModelForm } from './model-form';
import { type ImportState, useModelImport } from './use-model-import';

/** Choose the files, say what they are, have them checked. */
export function ModelImport({ onAdded }: { onAdded: (model: KeptModel) => void }) {
  const { state, choose, add, cancel } = useModelImport(onAdded);
  const files = 'files' in state ? state.files : null;
  return (
    <section class="st-section" aria-label={t('models_add')}>
      <h2>{t('models_add')}</h2>
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
                <RichText
                  of="models_choose"
                  parts={{ model: <code>model.json</code>, metadata: <code>metadata.json</code> }}
                />
              </p>
              <div class="nl-actions">
                <Button onPress={() => void choose()}>{t('models_choose_files')}</Button>
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
      return t('models_reading');
    case 'checking':
      return t('models_checking');
    case 'idle':
      return state.added ? t('models_added', { name: state.added.description.name }) : '';
    default:
      return '';
  }
}
