import type { Probabilities } from './calibrate';
import type { Verdict } from './finding';
import type { Thresholds } from './metadata-schema';

/**
 * The one thing that NeuroLens says of a picture.
 *
 * Between the two tumor thresholds it says that it does not know. They were chosen on validation
 * data and come with the model; a value that lies on one of them counts as reaching it.
 */
export function verdictOf(
  { pTumor, pBrainMri }: Pick<Probabilities, 'pTumor' | 'pBrainMri'>,
  { brainMri, tumorLow, tumorHigh }: Thresholds,
): Verdict {
  if (pBrainMri < brainMri) return 'not_brain_mri';
  if (pTumor >= tumorHigh) return 'tumor';
  return pTumor <= tumorLow ? 'no_tumor' : 'uncertain';
}
