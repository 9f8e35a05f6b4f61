import { VERDICTS, type Verdict } from '../../../engine/finding';
import type { ReliabilityBin } from '../../../ui/charts/reliability-chart';
import type { RocPoint } from '../../../ui/charts/roc-chart';
import type { Figure } from '../../../ui/format-figure';
import { isTumor, TRUTH_LABELS, type TruthLabel } from '../truth/labels';
import { reliabilityBins } from './calibration';
import { areaWithInterval } from './delong';
import { forcedCall, isMiss, type Judged } from './judged';
import { rocPoints } from './roc';
import { wilson } from './wilson';

/** Shares with their 95% intervals; null where there is nothing to take a share of. */
export interface Shares {
  readonly sensitivity: Figure | null;
  readonly specificity: Figure | null;
  readonly accuracy: Figure | null;
}

export interface Evaluation {
  readonly tumors: number;
  readonly healthy: number;
  readonly others: number;
  /** Every brain MRI; the uncertain by their side of the middle. */
  readonly forced: Shares;
  /** Those alone that the model has decided. */
  readonly decided: Shares;
  readonly undecided: number;
  /** Brain MRIs taken for something else: wrong in `forced`, not in `decided`. */
  readonly lost: number;
  readonly area: ReturnType<typeof areaWithInterval>;
  /** Of pictures that are no brain MRI, the share told so. */
  readonly rejected: Figure | null;
  readonly confusion: readonly { label: TruthLabel; counts: Record<Verdict, number> }[];
  readonly roc: readonly RocPoint[];
  readonly reliability: readonly ReliabilityBin[];
  /** The farthest from right first. */
  readonly misses: readonly Judged[];
}

/** How findings compare with what is known. */
export function evaluation(judged: readonly Judged[]): Evaluation {
  const ill = judged.filter(({ label }) => isTumor(label) === true);
  const well = judged.filter(({ label }) => isTumor(label) === false);
  const others = judged.filter(({ label }) => isTumor(label) === null);
  const brains = [...ill, ...well];
  const [pIll, pWell] = [ill, well].map((side) => side.map(({ pTumor }) => pTumor)) as [
    number[],
    number[],
  ];
  return {
    tumors: ill.length,
    healthy: well.length,
    others: others.length,
    forced: shares(ill, well),
    decided: shares(ill.filter(isDecided), well.filter(isDecided)),
    undecided: brains.filter(({ verdict }) => verdict === 'uncertain').length,
    lost: brains.filter(({ verdict }) => verdict === 'not_brain_mri').length,
    area: areaWithInterval(pIll, pWell),
    rejected: wilson(others.filter((one) => !isMiss(one)).length, others.length),
    confusion: confusion(judged),
    roc: rocPoints(pIll, pWell),
    reliability: reliabilityBins(
      brains.map(({ pTumor, label }) => ({
        probability: pTumor,
        positive: isTumor(label) === true,
      })),
    ),
    misses: judged.filter(isMiss).sort((a, b) => howFar(b) - howFar(a)),
  };
}

function isDecided({ verdict }: Judged): boolean {
  return verdict === 'tumor' || verdict === 'no_tumor';
}

function shares(ill: readonly Judged[], well: readonly Judged[]): Shares {
  const found = ill.filter((one) => forcedCall(one) === true).length;
  const cleared = well.filter((one) => forcedCall(one) === false).length;
  return {
    sensitivity: wilson(found, ill.length),
    specificity: wilson(cleared, well.length),
    accuracy: wilson(found + cleared, ill.length + well.length),
  };
}

function confusion(judged: readonly Judged[]): Evaluation['confusion'] {
  return TRUTH_LABELS.flatMap((label) => {
    const own = judged.filter((one) => one.label === label);
    if (own.length === 0) return [];
    const counts = Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, own.filter((one) => one.verdict === verdict).length]),
    ) as Record<Verdict, number>;
    return { label, counts };
  });
}

/** How far the probability is from right; a picture taken for another kind is as far as can be. */
function howFar(one: Judged): number {
  const ill = isTumor(one.label);
  if (ill === null || forcedCall(one) === null) return 1;
  return Math.abs(one.pTumor - (ill ? 1 : 0));
}
