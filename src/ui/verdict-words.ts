import { type Finding, TUMOR_TYPES, type TumorType, type Verdict } from '../engine/finding';
import { formatPercent } from './format-percent';

/**
 * Every verdict in words. They speak of the picture, never of a person, and a picture without a
 * find is never a bare "no tumor": that would read as an all-clear.
 */
export const VERDICT_WORDS: Record<Verdict, string> = {
  tumor: 'Looks like a tumor',
  no_tumor: 'No tumor found in this picture; this does not rule one out',
  uncertain: 'Uncertain: the model cannot tell',
  not_brain_mri: 'This does not look like a brain MRI',
};

/** Names of the three types as they stand at the start of a line. */
export const TYPE_NAMES: Record<TumorType, string> = {
  glioma: 'Glioma',
  meningioma: 'Meningioma',
  pituitary: 'Pituitary tumor',
};

/** The type with the highest probability. */
export function likeliestType({ pTypes }: Finding): TumorType {
  return TUMOR_TYPES.reduce((best, type) => (pTypes[type] > pTypes[best] ? type : best));
}

/**
 * A type is named only if it holds more of the tumor's probability than the others together; none
 * by a user's own model, which may know other types and none at all.
 */
function typeNote(finding: Finding): string | null {
  if (finding.model.own !== undefined) return null;
  const type = likeliestType(finding);
  return finding.pTypes[type] > finding.pTumor / 2
    ? `Of the three types it knows, it resembles a ${TYPE_NAMES[type].toLowerCase()} most.`
    : 'None of the three types it knows stands out.';
}

/** One sentence that explains a verdict, or null where the verdict says enough. */
export function verdictNote(finding: Finding): string | null {
  switch (finding.verdict) {
    case 'tumor':
      return typeNote(finding);
    case 'uncertain':
      return 'The probability lies in the range where the model does not decide.';
    case 'not_brain_mri':
      return 'Only single slices of brain MRI are judged. Photos, charts, CT, X-ray and other parts of the body are not.';
    case 'no_tumor':
      return null;
  }
}

/** A verdict and its probability in one phrase, as a screen reader announces it. */
export function verdictPhrase(finding: Finding): string {
  const words = VERDICT_WORDS[finding.verdict];
  if (finding.verdict === 'not_brain_mri') return words;
  const { own } = finding.model;
  const number = own === undefined ? 'Probability of a tumor' : `Output of ${own} for a tumor`;
  return `${words}. ${number} ${formatPercent(finding.pTumor)}`;
}
