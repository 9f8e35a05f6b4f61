import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';

/** The sets of test pictures that figures are given for, in the order of the page. */
export const SETS = ['usual', 'other', 'web'] as const;
export type SetName = (typeof SETS)[number];

interface SetWords {
  readonly name: MessageKey;
  readonly note: MessageKey;
}

/** `other` is in training too, with other patients: no word here may sound as if it were unseen. */
export const SET_WORDS: Record<SetName, SetWords> = {
  usual: {
    name: 'model_page_usual_set',
    note: 'model_page_usual_set_note',
  },
  other: {
    name: 'model_page_other_set',
    note: 'model_page_other_set_note',
  },
  web: {
    name: 'model_page_web_set',
    note: 'model_page_web_set_note',
  },
};

/** Own entries alone: an id from a file may be `constructor`. */
export function wordFor<T>(words: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(words, id) ? words[id] : undefined;
}

const SOURCES: Record<string, string> = {
  tcga: 'TCGA',
  ds002748: 'OpenNeuro ds002748',
  cheng: 'Cheng',
  nick: 'Nickparvar',
  sartaj: 'Sartaj',
  br35h: 'Br35H (web)',
  hab: 'Chakrabarty (web)',
};

/** A source of pictures by the short name that `training/` uses; an unknown one as it is written. */
export function sourceName(id: string): string {
  return wordFor(SOURCES, id) ?? id;
}

const LABELS: Record<string, MessageKey> = {
  glioma: 'model_page_label_glioma',
  meningioma: 'model_page_label_meningioma',
  pituitary: 'model_page_label_pituitary',
  no_tumor: 'model_page_label_no_tumor',
  not_brain_mri: 'model_page_label_not_brain_mri',
};

export function labelName(id: string): string {
  const label = wordFor(LABELS, id);
  return label ? t(label) : id;
}
