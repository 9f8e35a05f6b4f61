/** The sets of test pictures that figures are given for, in the order of the page. */
export const SETS = ['usual', 'other', 'web'] as const;
export type SetName = (typeof SETS)[number];

interface SetWords {
  readonly name: string;
  readonly note: string;
}

/** `other` is in training too, with other patients: no word here may sound as if it were unseen. */
export const SET_WORDS: Record<SetName, SetWords> = {
  usual: {
    name: 'Usual sources',
    note: 'The kinds of collection that most training pictures come from, with other patients.',
  },
  other: {
    name: 'Other sources',
    note: 'TCGA and OpenNeuro ds002748, unlike the usual ones. Not unseen: training held other patients of them.',
  },
  web: {
    name: 'Pictures from the web',
    note: 'Slices that others collected on the web. They also count among the usual sources.',
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

const LABELS: Record<string, string> = {
  glioma: 'Glioma',
  meningioma: 'Meningioma',
  pituitary: 'Pituitary tumor',
  no_tumor: 'No tumor',
  not_brain_mri: 'Not a brain MRI',
};

export function labelName(id: string): string {
  return wordFor(LABELS, id) ?? id;
}
