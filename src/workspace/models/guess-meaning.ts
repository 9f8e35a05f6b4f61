import type { Meaning } from '../../engine/own-model/own-model-schema';

/** What labels of well-known sets are called; the first that fits. */
const NAMES: readonly [RegExp, Meaning][] = [
  [/glioma/i, 'glioma'],
  [/meningioma/i, 'meningioma'],
  [/pituitary|adenoma/i, 'pituitary'],
  [/^no$|no.?tumou?r|healthy|normal|negative/i, 'no_tumor'],
  [/not.*(brain|mri)|other|unknown|background/i, 'not_brain_mri'],
];

/** What a label probably stands for; the user may correct it. */
export function guessMeaning(name: string): Meaning {
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'tumor';
}
