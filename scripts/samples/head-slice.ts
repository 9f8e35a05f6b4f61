import { type AcquisitionOptions, acquire } from './acquisition';
import type { AnatomyPainter, Plane } from './anatomy';
import { drawAxialHead } from './anatomy-axial';
import { drawCoronalHead } from './anatomy-coronal';
import { drawSagittalHead } from './anatomy-sagittal';
import { massEffect, paintLesion } from './lesion';
import type { LesionSpec } from './lesion-spec';
import { noiseField } from './noise';
import { boxInCrop, cropGrey, type FractionBox, type GreyPicture } from './picture';
import { stageSeed } from './random';
import { createCanvas, type SliceCanvas } from './slice-canvas';
import type { Sequence } from './tissue-contrast';

export interface HeadSpec {
  readonly plane: Plane;
  readonly sequence: Sequence;
  /** The person: the same seed gives the same anatomy in every sequence, with or without a mass. */
  readonly seed: number;
  readonly lesion?: LesionSpec;
  /** Whether everything but the brain is removed, as in many research data sets. */
  readonly skullStripped?: boolean;
  /** The part of the slice to show, in fractions; all of it when left out. */
  readonly crop?: FractionBox;
  /** Changes to the scan itself; what is left out follows the sequence. */
  readonly scan?: Partial<Omit<AcquisitionOptions, 'seed'>>;
}

export interface HeadSlice extends GreyPicture {
  /** Box around the drawn mass, without edema; null for a healthy head. */
  readonly lesionBox: FractionBox | null;
}

/** Width and height of a head slice in pixels before any crop. */
export const headSize = 512;

const painters: Record<Plane, AnatomyPainter> = {
  axial: drawAxialHead,
  coronal: drawCoronalHead,
  sagittal: drawSagittalHead,
};

const scans: Record<Sequence, Omit<AcquisitionOptions, 'seed'>> = {
  t1: { noise: 0.045, resolution: 0.62, bias: 0.22, window: 0.98, gamma: 1 },
  't1-contrast': { noise: 0.035, resolution: 0.58, bias: 0.3, window: 0.98, gamma: 0.95 },
  t2: { noise: 0.035, resolution: 0.62, bias: 0.2, window: 1.02, gamma: 1 },
  flair: { noise: 0.045, resolution: 0.5, bias: 0.22, window: 0.95, gamma: 1 },
};

/** No tissue is even: fine and slow variation of a few percent. */
function roughen(canvas: SliceCanvas, seed: number): void {
  const slow = noiseField(canvas, 60, 2, stageSeed(seed, 'tissue-slow'));
  const fine = noiseField(canvas, 9, 2, stageSeed(seed, 'tissue-fine'));
  for (let index = 0; index < canvas.signal.data.length; index++) {
    canvas.signal.data[index] =
      (canvas.signal.data[index] ?? 0) *
      (1 + 0.045 * (slow.data[index] ?? 0) + 0.05 * (fine.data[index] ?? 0));
  }
}

/** Draws one slice of a head, {@link headSize} pixels square if not cropped. Equal specs give equal bytes. */
export function drawHeadSlice(spec: HeadSpec): HeadSlice {
  const canvas = createCanvas({ width: headSize, height: headSize }, spec.sequence);
  const { cavity } = painters[spec.plane](canvas, spec.seed, massEffect(spec.lesion, canvas));
  const lesionBox = spec.lesion ? paintLesion(canvas, spec.lesion, cavity, spec.seed) : null;
  roughen(canvas, spec.seed);
  if (spec.skullStripped) {
    for (let index = 0; index < canvas.signal.data.length; index++) {
      canvas.signal.data[index] = (canvas.signal.data[index] ?? 0) * (canvas.kept.data[index] ?? 0);
    }
  }
  const scan = { ...scans[spec.sequence], ...spec.scan, seed: spec.seed };
  const picture = acquire(canvas.signal, scan);
  if (!spec.crop) return { ...picture, lesionBox };
  return {
    ...cropGrey(picture, spec.crop),
    lesionBox: lesionBox && boxInCrop(lesionBox, spec.crop),
  };
}
