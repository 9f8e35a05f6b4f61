import type { Finding } from '../engine/finding';
import { formatPercent } from '../ui/format-percent';

/** What the numbers of a finding mean and do not mean, as sentences. */
export function meaningOf({ verdict, thresholds, model }: Finding): string {
  if (model.own !== undefined) {
    return 'The numbers are the outputs of a model that the user has brought. They are not calibrated, and nobody here has measured how often it is right.';
  }
  if (verdict === 'not_brain_mri') {
    return 'The model judges single slices of brain MRI only. Of a picture that does not look like one it gives no tumor probability, for it would mean nothing.';
  }
  const low = formatPercent(thresholds.tumorLow);
  const high = formatPercent(thresholds.tumorHigh);
  return `The probability is calibrated: among pictures like those the model was tested on, it tells about how often there is a tumor. From ${low} to ${high} the model does not decide. Pictures of other scanners, sequences or patients may differ from these, and one slice says nothing of the rest of the head.`;
}
