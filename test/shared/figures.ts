import { existsSync, readFileSync } from 'node:fs';
import { areaUnderCurve } from '../../src/workspace/batch/metrics/area-under-curve';

/** One picture of the manifest of `../shared/data`, with what the extension said of it. */
export interface JudgedPicture {
  readonly label: string;
  readonly source: string;
  /** Tumor box as fractions: x and y of the center, width, height; null where there is none. */
  readonly box: readonly number[] | null;
  readonly verdict: string;
  readonly pTumor: number;
  readonly peak: readonly [number, number];
}

export const DATA = '../shared/data';
export const hasData = existsSync(`${DATA}/manifest.csv`);

/** Groups of sources that figures are given for; `web` is a part of `usual`. */
export const SOURCE_SETS = {
  usual: /^(cheng|nick|sartaj|br35h|hab)/,
  other: /^(tcga|ds002748)/,
  web: /^(br35h|hab)/,
} as const;

export interface ManifestRow {
  readonly file: string;
  readonly split: string;
  readonly label: string;
  readonly source: string;
  readonly box: readonly number[] | null;
}

/** The manifest's rows. Its fields hold no commas or quotes. */
export function readManifest(): ManifestRow[] {
  const [, ...lines] = readFileSync(`${DATA}/manifest.csv`, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [file = '', split = '', label = '', source = '', , , box = ''] = line.split(',');
    return { file, split, label, source, box: box ? box.split(' ').map(Number) : null };
  });
}

const isBrain = ({ label }: JudgedPicture) => label !== 'not_brain_mri';
const isIll = ({ label }: JudgedPicture) => label !== 'no_tumor';
/** A verdict "not a brain MRI" on a brain is wrong; "uncertain" counts by its side of one half. */
const calledIll = ({ verdict, pTumor }: JudgedPicture) =>
  verdict !== 'not_brain_mri' && pTumor >= 0.5;
const calledWell = ({ verdict, pTumor }: JudgedPicture) =>
  verdict !== 'not_brain_mri' && pTumor < 0.5;

/** AUC, sensitivity, specificity and accuracy over the brain MRIs of the given sources. */
export function brainFigures(pictures: readonly JudgedPicture[], sources: RegExp) {
  const chosen = pictures.filter((picture) => isBrain(picture) && sources.test(picture.source));
  const ill = chosen.filter(isIll);
  const well = chosen.filter((picture) => !isIll(picture));
  const hits = ill.filter(calledIll).length;
  const rejections = well.filter(calledWell).length;
  return {
    auc: areaUnderCurve(
      ill.map(({ pTumor }) => pTumor),
      well.map(({ pTumor }) => pTumor),
    ),
    sensitivity: hits / ill.length,
    specificity: rejections / well.length,
    accuracy: (hits + rejections) / chosen.length,
  };
}

/** Shares of other pictures rejected, of brain MRIs lost, and of boxed tumors pointed at. */
export function otherFigures(pictures: readonly JudgedPicture[]) {
  const share = (all: readonly JudgedPicture[], fits: (picture: JudgedPicture) => boolean) =>
    all.filter(fits).length / all.length;
  const rejected = ({ verdict }: JudgedPicture) => verdict === 'not_brain_mri';
  return {
    rejected: share(
      pictures.filter((picture) => !isBrain(picture)),
      rejected,
    ),
    lost: share(pictures.filter(isBrain), rejected),
    pointing: share(
      pictures.filter(({ box }) => box !== null),
      ({ box, peak }) => isInside(peak, box ?? []),
    ),
  };
}

function isInside([x, y]: readonly [number, number], box: readonly number[]): boolean {
  const [centerX = 0, centerY = 0, width = 0, height = 0] = box;
  return Math.abs(x - centerX) <= width / 2 && Math.abs(y - centerY) <= height / 2;
}
