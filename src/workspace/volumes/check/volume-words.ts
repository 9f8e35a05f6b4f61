import type { Verdict } from '../../../engine/finding';
import { formatPercent } from '../../../ui/format-percent';
import { STRETCH_MM, STRETCH_SLICES, type VolumeFinding } from './volume-rule';

/** What is said of a volume; as of a picture, never a bare "no tumor". */
export const VOLUME_VERDICT_WORDS: Record<Verdict, string> = {
  tumor: 'Several neighboring slices look like a tumor',
  no_tumor: 'No tumor found in these slices; this does not rule one out',
  uncertain: 'Uncertain: the model cannot tell',
  not_brain_mri: 'These slices do not look like a brain MRI',
};

/** What the verdict rests on. */
export function volumeNote(finding: VolumeFinding, count: number): string {
  const { verdict, stretch, brain, above } = finding;
  const recognized =
    brain === count ? '' : ` ${brain} of the ${count} slices look like a brain MRI.`;
  const where =
    stretch && stretch.first !== stretch.last
      ? `Slices ${stretch.first + 1} to ${stretch.last + 1}`
      : `Slice ${(stretch?.first ?? 0) + 1}`;
  switch (verdict) {
    case 'tumor':
      return `${where} are each at or above the model’s threshold.${recognized}`;
    case 'uncertain':
      return above > 0
        ? `${above === 1 ? 'One slice is' : `${above} slices are`} at or above the threshold, too few neighbors for a finding. Look at ${where.toLowerCase()}.${recognized}`
        : `${where} lie in the range where the model does not decide.${recognized}`;
    case 'no_tumor':
      return `No slice is at or above the threshold.${recognized}`;
    case 'not_brain_mri':
      return brain === 0
        ? 'Only brain MRI is judged, and no slice looks like one.'
        : `Only brain MRI is judged, and ${brain} of the ${count} slices look like one.`;
  }
}

/** The rule in one sentence. */
export function ruleWords(tumorHigh: number): string {
  return `A tumor is reported where ${STRETCH_SLICES} or more neighboring slices, ${STRETCH_MM} mm or more from the first to the last, each reach ${formatPercent(tumorHigh)}.`;
}

/** Stands on every finding for a volume: what nobody has measured must not be taken for granted. */
export const UNMEASURED = 'Sensitivity for whole volumes has not been measured.';
