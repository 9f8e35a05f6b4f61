import type { TruthLabel } from './labels';

/** Labels as they stand at the start of a line. They say what the user knows, not what was found. */
export const LABEL_NAMES: Record<TruthLabel, string> = {
  glioma: 'Glioma',
  meningioma: 'Meningioma',
  pituitary: 'Pituitary tumor',
  tumor: 'Tumor of unstated type',
  no_tumor: 'Healthy',
  not_brain_mri: 'Not a brain MRI',
};
