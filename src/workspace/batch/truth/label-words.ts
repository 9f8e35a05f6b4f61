import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
import type { TruthLabel } from './labels';

const LABEL_KEYS: Record<TruthLabel, MessageKey> = {
  glioma: 'batch_label_glioma',
  meningioma: 'batch_label_meningioma',
  pituitary: 'batch_label_pituitary',
  tumor: 'batch_label_tumor',
  no_tumor: 'batch_label_no_tumor',
  not_brain_mri: 'batch_label_not_brain_mri',
};

/** A label as it stands at the start of a line. It says what the user knows, not what was found. */
export function labelName(label: TruthLabel): string {
  return t(LABEL_KEYS[label]);
}
