import type { Verdict } from '../../../engine/finding';
import type { MessageKey } from '../../../i18n/message-keys';
import { plural, t } from '../../../i18n/t';
import { formatPercent } from '../../../ui/format-percent';
import { STRETCH_MM, STRETCH_SLICES, type Stretch, type VolumeFinding } from './volume-rule';

const VERDICTS: Record<Verdict, MessageKey> = {
  tumor: 'volumes_verdict_tumor',
  no_tumor: 'volumes_verdict_no_tumor',
  uncertain: 'volumes_verdict_uncertain',
  not_brain_mri: 'volumes_verdict_not_brain_mri',
};

/** What is said of a volume; as of a picture, never a bare "no tumor". */
export function volumeVerdict(verdict: Verdict): string {
  return t(VERDICTS[verdict]);
}

/** What the verdict rests on: whole sentences, one after another. */
export function volumeNote(finding: VolumeFinding, count: number): string {
  const { verdict, brain } = finding;
  if (verdict === 'not_brain_mri') {
    return brain === 0
      ? t('volumes_note_none_brain')
      : plural('volumes_note_few_brain', count, { brain });
  }
  const recognized = brain === count ? [] : [plural('volumes_note_some_brain', count, { brain })];
  return [...reasons(finding), ...recognized].join(' ');
}

function reasons({ verdict, stretch, above }: VolumeFinding): string[] {
  const places = placesOf(stretch);
  const several = places.first !== places.last;
  if (verdict === 'no_tumor') return [t('volumes_note_none_above')];
  if (verdict === 'tumor') {
    return [several ? t('volumes_note_above', places) : t('volumes_note_one_above', places)];
  }
  if (above === 0) {
    return [
      several ? t('volumes_note_undecided', places) : t('volumes_note_one_undecided', places),
    ];
  }
  return [
    plural('volumes_note_too_few', above),
    several ? t('volumes_note_look', places) : t('volumes_note_look_one', places),
  ];
}

/** The numbers of a stretch's slices, from 1. */
function placesOf(stretch: Stretch | null): { first: number; last: number } {
  return { first: (stretch?.first ?? 0) + 1, last: (stretch?.last ?? stretch?.first ?? 0) + 1 };
}

/** The rule in one sentence. */
export function ruleWords(tumorHigh: number): string {
  return t('volumes_rule', {
    slices: STRETCH_SLICES,
    mm: STRETCH_MM,
    probability: formatPercent(tumorHigh),
  });
}

/** Stands on every finding for a volume: what nobody has measured must not be taken for granted. */
export function unmeasured(): string {
  return t('volumes_unmeasured');
}
