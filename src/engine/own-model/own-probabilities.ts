import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Probabilities } from '../calibrate';
import { TUMOR_TYPES } from '../finding';
import type { Meaning, OwnModel } from './own-model-schema';
import { unusable } from './unusable';

/** How far the sum of a softmax may be from 1: float16 weights and many classes round. */
const SUM_TOLERANCE = 0.01;

/**
 * What a user's network says, in the terms of a finding. Its numbers are taken as they are: nobody
 * has calibrated them here.
 *
 * @param numbers the network's outputs
 * @throws ProblemError `own-model-unusable` when they are not what the description says
 */
export function ownProbabilities(
  numbers: ArrayLike<number>,
  { output, labels }: Pick<OwnModel, 'output' | 'labels'>,
): Probabilities {
  const shares = sharesOf(Array.from(numbers), output, labels.length);
  const of = (fits: (means: Meaning) => boolean) =>
    labels.reduce(
      (sum, { means }, index) => sum + (fits(means) ? (shares[index] as number) : 0),
      0,
    );
  const other = of((means) => means === 'not_brain_mri');
  const ill = of((means) => means !== 'not_brain_mri' && means !== 'no_tumor');
  const brain = ill + of((means) => means === 'no_tumor');
  // A network that is quite sure of another picture leaves nothing to be divided.
  const given = (share: number) => (brain > 0 ? clamped(share / brain) : 0);
  const [glioma, meningioma, pituitary] = TUMOR_TYPES.map((type) =>
    given(of((means) => means === type)),
  ) as [number, number, number];
  return {
    pTumor: given(ill),
    pTypes: { glioma, meningioma, pituitary },
    pBrainMri: clamped(1 - other),
  };
}

/** One probability a label. */
function sharesOf(numbers: readonly number[], output: OwnModel['output'], count: number): number[] {
  const wanted = output === 'sigmoid' ? 1 : count;
  if (numbers.length !== wanted) {
    throw unusable(t('detail_own_count', { numbers: numbers.length, wanted }));
  }
  if (!numbers.every(Number.isFinite)) throw unusable(t('detail_own_nan'));
  if (output === 'logits') return softmax(numbers);
  if (!numbers.every((number) => number >= -SUM_TOLERANCE && number <= 1 + SUM_TOLERANCE)) {
    throw unusable(t('detail_own_range'));
  }
  if (output === 'sigmoid') return [1 - (numbers[0] as number), numbers[0] as number];
  const sum = numbers.reduce((total, number) => total + number, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    const digits = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 };
    throw unusable(t('detail_own_sum', { sum: formatNumber(sum, digits) }));
  }
  return [...numbers];
}

function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - largest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}
