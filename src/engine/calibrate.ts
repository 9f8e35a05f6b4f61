import type { TumorType } from './finding';
import type { Calibration, Label } from './metadata-schema';

export interface Probabilities {
  /** That the picture shows a tumor, given that it is a brain MRI; 0 to 1. */
  readonly pTumor: number;
  /** The three sum to `pTumor`. */
  readonly pTypes: Readonly<Record<TumorType, number>>;
  /** That the picture is a brain MRI at all; 0 to 1. */
  readonly pBrainMri: number;
}

/**
 * Turns the network's five logits, and the color that it does not see, into calibrated
 * probabilities.
 *
 * Temperature scaling (Guo et al. 2017, arXiv:1706.04599), with a bias, of three questions asked
 * one after the other: is it a brain MRI, is there a tumor, of which type. Temperatures and biases
 * were chosen on validation data and come with the model. A picture with more color than its
 * brightness explains is the less likely an MRI, the more of it there is above a limit.
 *
 * @param color share of the picture's pixels with a color of their own, 0 to 1; see `Slice`
 */
export function calibrate(
  logits: Readonly<Record<Label, number>>,
  calibration: Calibration,
  color: number,
): Probabilities {
  const { glioma, meningioma, pituitary } = logits;
  const tumor = logSumExp([glioma, meningioma, pituitary]);
  const brain = logSumExp([tumor, logits.no_tumor]);
  const pTumor = sigmoid(
    (tumor - logits.no_tumor) / calibration.tumor.temperature + calibration.tumor.bias,
  );
  const { limit, slope } = calibration.color;
  const brainMargin = brain - logits.not_brain_mri - slope * Math.max(0, color - limit);
  const pBrainMri = sigmoid(
    brainMargin / calibration.brainMri.temperature + calibration.brainMri.bias,
  );
  const { temperature } = calibration.type;
  const types = [glioma / temperature, meningioma / temperature, pituitary / temperature];
  const total = logSumExp(types);
  const share = (logit: number) => pTumor * Math.exp(logit / temperature - total);
  return {
    pTumor,
    pTypes: { glioma: share(glioma), meningioma: share(meningioma), pituitary: share(pituitary) },
    pBrainMri,
  };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The maximum is taken out first: `exp` of a logit above 709 is infinite. */
function logSumExp(values: readonly number[]): number {
  const largest = Math.max(...values);
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}
