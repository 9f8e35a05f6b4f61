import { drawCat } from './cat';
import { drawChart } from './chart';
import { drawChest } from './chest';
import { drawHeadSlice, type HeadSpec } from './head-slice';
import type { FractionBox, Picture } from './picture';

/** What was drawn. It says nothing about what a model makes of it. */
export type DrawnLabel = 'tumor' | 'no_tumor' | 'not_brain_mri';

interface SampleText {
  /** Unique, kebab-case. */
  readonly id: string;
  /** Name of the file that `write-samples` writes. */
  readonly fileName: string;
  /** What the picture shows, one sentence for people. */
  readonly shows: string;
  readonly label: DrawnLabel;
}

export interface HeadSample extends SampleText {
  readonly kind: 'head';
  readonly spec: HeadSpec;
}

interface OtherSample extends SampleText {
  readonly kind: 'cat' | 'chart' | 'chest';
  readonly seed: number;
}

export type SampleEntry = HeadSample | OtherSample;

export interface DrawnSample {
  readonly entry: SampleEntry;
  readonly picture: Picture;
  /** Box around the drawn mass in fractions of the picture; null where none was drawn. */
  readonly lesionBox: FractionBox | null;
}

function head(id: string, shows: string, spec: HeadSpec): HeadSample {
  return {
    kind: 'head',
    id,
    fileName: `${id}.png`,
    shows,
    label: spec.lesion ? 'tumor' : 'no_tumor',
    spec,
  };
}

/** All sample pictures: drawn by the code in this folder, nothing taken from a scan. */
export const sampleCatalog: readonly SampleEntry[] = [
  head(
    'axial-t1-contrast-glioma',
    'Axial T1 with contrast agent: a ring-enhancing mass with a dark core and swelling around it.',
    {
      plane: 'axial',
      sequence: 't1-contrast',
      seed: 5,
      lesion: { type: 'glioma', center: [0.37, 0.39], radius: 0.07 },
    },
  ),
  head('axial-t1-contrast-healthy', 'Axial T1 with contrast agent: a healthy head.', {
    plane: 'axial',
    sequence: 't1-contrast',
    seed: 21,
  }),
  head(
    'axial-t1-contrast-meningioma',
    'Axial T1 with contrast agent: a bright, even mass on the dura with a sharp border.',
    {
      plane: 'axial',
      sequence: 't1-contrast',
      seed: 8,
      lesion: { type: 'meningioma', center: [0.71, 0.35], radius: 0.075 },
    },
  ),
  head(
    'axial-t1-contrast-faint-mass',
    'Axial T1 with contrast agent: a small mass that takes up little of it and is easy to miss.',
    {
      plane: 'axial',
      sequence: 't1-contrast',
      seed: 30,
      lesion: { type: 'glioma', center: [0.38, 0.36], radius: 0.046, conspicuity: 0.5 },
    },
  ),
  head('axial-t2-healthy', 'Axial T2: a healthy head, fluid is bright.', {
    plane: 'axial',
    sequence: 't2',
    seed: 3,
  }),
  head('axial-flair-glioma', 'Axial FLAIR: a mass with bright swelling in the white matter.', {
    plane: 'axial',
    sequence: 'flair',
    seed: 11,
    lesion: { type: 'glioma', center: [0.62, 0.62], radius: 0.07 },
  }),
  head(
    'axial-t1-stripped-healthy',
    'Axial T1, everything but the brain removed: a healthy brain.',
    {
      plane: 'axial',
      sequence: 't1',
      seed: 14,
      skullStripped: true,
      crop: { left: 0.18, top: 0.1, width: 0.64, height: 0.8 },
    },
  ),
  head('coronal-t1-healthy', 'Coronal T1: a healthy head.', {
    plane: 'coronal',
    sequence: 't1',
    seed: 3,
  }),
  head(
    'coronal-t1-contrast-pituitary',
    'Coronal T1 with contrast agent: a round bright mass in the sella.',
    {
      plane: 'coronal',
      sequence: 't1-contrast',
      seed: 4,
      lesion: { type: 'pituitary', center: [0.5, 0.525], radius: 0.06 },
    },
  ),
  head(
    'sagittal-t1-contrast-pituitary',
    'Sagittal T1 with contrast agent: a round bright mass in the sella.',
    {
      plane: 'sagittal',
      sequence: 't1-contrast',
      seed: 6,
      lesion: { type: 'pituitary', center: [0.485, 0.475], radius: 0.052 },
    },
  ),
  head('sagittal-t1-healthy', 'Sagittal T1: a healthy head.', {
    plane: 'sagittal',
    sequence: 't1',
    seed: 17,
  }),
  {
    kind: 'cat',
    id: 'cat-photo',
    fileName: 'cat-photo.jpg',
    shows: 'A cat that looks at the camera.',
    label: 'not_brain_mri',
    seed: 1,
  },
  {
    kind: 'chart',
    id: 'bar-chart',
    fileName: 'bar-chart.png',
    shows: 'A bar chart with a line over it.',
    label: 'not_brain_mri',
    seed: 1,
  },
  {
    kind: 'chest',
    id: 'chest-x-ray',
    fileName: 'chest-x-ray.png',
    shows: 'An X-ray of a chest.',
    label: 'not_brain_mri',
    seed: 1,
  },
];

/** Draws one entry; the same bytes every time. */
export function drawSample(entry: SampleEntry): DrawnSample {
  if (entry.kind === 'head') {
    const slice = drawHeadSlice(entry.spec);
    return { entry, picture: slice, lesionBox: slice.lesionBox };
  }
  const draw = { cat: drawCat, chart: drawChart, chest: drawChest }[entry.kind];
  return { entry, picture: draw(entry.seed), lesionBox: null };
}

/** The entry with this id; throws where there is none. */
export function findSample(id: string): SampleEntry {
  const entry = sampleCatalog.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`No sample is called "${id}".`);
  return entry;
}
