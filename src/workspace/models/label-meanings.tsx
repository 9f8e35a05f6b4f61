import type { Meaning } from '../../engine/own-model/own-model-schema';
import { Select } from './form-fields';
import { labelNames, type ModelDraft, meaningOf } from './model-draft';

const MEANING_WORDS: readonly (readonly [Meaning, string])[] = [
  ['tumor', 'a tumor of any type'],
  ['glioma', 'a glioma'],
  ['meningioma', 'a meningioma'],
  ['pituitary', 'a pituitary tumor'],
  ['no_tumor', 'no tumor'],
  ['not_brain_mri', 'not a brain MRI'],
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
          <span class="nl-small">means</span>
          <Select
            label={`${name} means`}
            value={meaningOf(draft, name)}
            options={MEANING_WORDS}
            onValue={(means) => onMeanings({ ...draft.meanings, [name]: means })}
          />
        </li>
      ))}
    </ul>
  );
}
