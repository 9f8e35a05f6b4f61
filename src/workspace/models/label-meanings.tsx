import type { Meaning } from '../../engine/own-model/own-model-schema';
import { t } from '../../i18n/t';
import { Select } from './form-fields';
import { labelNames, type ModelDraft, meaningOf } from './model-draft';

const meaningWords = (): readonly (readonly [Meaning, string])[] => [
  ['tumor', t('models_form_meaning_tumor')],
  ['glioma', t('models_form_meaning_glioma')],
  ['meningioma', t('models_form_meaning_meningioma')],
  ['pituitary', t('models_form_meaning_pituitary')],
  ['no_tumor', t('models_form_meaning_no_tumor')],
  ['not_brain_mri', t('models_form_meaning_not_brain')],
];

export interface LabelMeaningsProps {
  draft: ModelDraft;
  onMeanings: (meanings: ModelDraft['meanings']) => void;
}

/** What each label stands for, guessed from its name until the user says it. */
export function LabelMeanings({ draft, onMeanings }: LabelMeaningsProps) {
  const names = labelNames(draft);
  if (names.length === 0) return null;
  return (
    <ul class="md-meanings">
      {names.map((name, index) => (
        <li key={index} class="md-meaning">
          <span class="nl-name">{name}</span>
          <span class="nl-small">{t('models_form_means')}</span>
          <Select
            label={t('models_form_means_named', { name })}
            value={meaningOf(draft, name)}
            options={meaningWords()}
            onValue={(means) => onMeanings({ ...draft.meanings, [name]: means })}
          />
        </li>
      ))}
    </ul>
  );
}
