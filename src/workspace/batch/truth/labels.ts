/** What can be known of a picture. A tumor of unstated type is `tumor`. */
export const TRUTH_LABELS = [
  'glioma',
  'meningioma',
  'pituitary',
  'tumor',
  'no_tumor',
  'not_brain_mri',
] as const;
export type TruthLabel = (typeof TRUTH_LABELS)[number];

/** Words that usual collections write, in small letters without spaces and signs. */
const WORDS: Record<TruthLabel, readonly string[]> = {
  glioma: ['glioma', 'gliomatumor', 'glioblastoma', 'gbm', 'lgg', 'hgg'],
  meningioma: ['meningioma', 'meningiomatumor'],
  pituitary: ['pituitary', 'pituitarytumor', 'pituitaryadenoma'],
  tumor: ['tumor', 'tumour', 'yes', 'positive', '1', 'true'],
  no_tumor: ['notumor', 'notumour', 'no', 'negative', 'healthy', 'normal', '0', 'false'],
  not_brain_mri: ['notbrainmri', 'notmri', 'nonmri', 'other'],
};

const LABELS = new Map(
  TRUTH_LABELS.flatMap((label) => WORDS[label].map((word): [string, TruthLabel] => [word, label])),
);

/** The label that a word stands for, in any case; null for words that are none. */
export function labelOf(word: string): TruthLabel | null {
  const plain = word.toLowerCase().replace(/[\s_-]+/g, '');
  return LABELS.get(plain) ?? null;
}

/**
 * The label of the nearest folder that has one. `1` and `0` are too often plain numbers of folders
 * to count there.
 */
export function labelOfFolder(path: string): TruthLabel | null {
  const folders = path.split('/').slice(0, -1).reverse();
  for (const folder of folders) {
    const label = /^\d+$/.test(folder) ? null : labelOf(folder);
    if (label) return label;
  }
  return null;
}

/** Whether there is a tumor; null for what is no brain MRI. */
export function isTumor(label: TruthLabel): boolean | null {
  if (label === 'not_brain_mri') return null;
  return label !== 'no_tumor';
}
