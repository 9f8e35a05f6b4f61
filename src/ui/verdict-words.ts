import { type Finding, TUMOR_TYPES, type TumorType, type Verdict } from '../engine/finding';
import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import { formatPercent } from './format-percent';

const VERDICTS: Record<Verdict, MessageKey> = {
  tumor: 'finding_verdict_tumor',
  no_tumor: 'finding_verdict_no_tumor',
  uncertain: 'finding_verdict_uncertain',
  not_brain_mri: 'finding_verdict_not_brain_mri',
};

const TYPES: Record<TumorType, { readonly name: MessageKey; readonly note: MessageKey }> = {
  glioma: { name: 'finding_type_glioma', note: 'finding_note_glioma' },
  meningioma: { name: 'finding_type_meningioma', note: 'finding_note_meningioma' },
  pituitary: { name: 'finding_type_pituitary', note: 'finding_note_pituitary' },
};

/**
 * A verdict in words. They speak of the picture, never of a person, and a picture without a find is
 * never a bare "no tumor": that would read as an all-clear.
 */
export function verdictWords(verdict: Verdict): string {
  return t(VERDICTS[verdict]);
}

/** The name of one of the three types as it stands at the start of a line. */
export function typeName(type: TumorType): string {
  return t(TYPES[type].name);
}

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
  const stands = finding.pTypes[type] > finding.pTumor / 2;
  return t(stands ? TYPES[type].note : 'finding_note_no_type');
}

/** One sentence that explains a verdict, or null where the verdict says enough. */
export function verdictNote(finding: Finding): string | null {
  switch (finding.verdict) {
    case 'tumor':
      return typeNote(finding);
    case 'uncertain':
      return t('finding_note_uncertain');
    case 'not_brain_mri':
      return t('finding_note_not_brain_mri');
    case 'no_tumor':
      return null;
  }
}

/** A verdict and its probability in one phrase, as a screen reader announces it. */
export function verdictPhrase(finding: Finding): string {
  const verdict = verdictWords(finding.verdict);
  if (finding.verdict === 'not_brain_mri') return verdict;
  const percent = formatPercent(finding.pTumor);
  const { own } = finding.model;
  return own === undefined
    ? t('finding_phrase', { verdict, percent })
    : t('finding_phrase_own', { verdict, model: own, percent });
}
