import { parseReport } from '../../../src/model-page/parse-report';

const brain = (images: number, groups: number, shift: number) => ({
  images,
  groups,
  auc: [0.99 - shift, 0.98 - shift, 0.995 - shift],
  accuracy: [0.95 - shift, 0.92 - shift, 0.97 - shift],
  sensitivity: [0.96 - shift, 0.92 - shift, 0.98 - shift],
  specificity: [0.93 - shift, 0.88 - shift, 0.97 - shift],
  coverage: [0.94, 0.9, 0.97],
  sensitivityDecided: [0.98, 0.96, 0.99],
  specificityDecided: [0.95, 0.92, 0.98],
  typeAccuracy: [0.93, 0.88, 0.97],
  calibrationError: [0.016, 0.01, 0.041],
  lost: [0.002, 0, 0.006],
  pointing: [0.86, 0.8, 0.91],
  boxOverlap: [0.44, 0.4, 0.48],
  falseHotArea: [0.001, 0, 0.002],
});

/** A `metadata.json` with every part of the figures, as plain JSON to be changed at will. */
export function madeUpMetadata() {
  return {
    formatVersion: 2,
    id: 'made-up-model',
    version: '1.2.3',
    weights: { file: 'weights.bin', bytes: 4_007_526, sha256: 'ab'.repeat(32) },
    training: { epochs: 14, trainImages: 5146 },
    figures: {
      split: 'test',
      thresholdsFrozenOn: 'val',
      brain: {
        all: brain(596, 105, 0),
        usual: brain(350, 89, -0.004),
        other: brain(246, 16, 0.1),
        web: brain(61, 44, 0.01),
      },
      notBrain: { images: 237, groups: 237, rejected: [0.979, 0.958, 0.996] },
      roc: {
        usual: [
          [0, 0],
          [0.02, 0.98],
          [1, 1],
        ],
        other: [
          [0, 0],
          [0.1, 0.8],
          [1, 1],
        ],
        web: [],
      },
      reliability: [
        { predicted: 0.03, observed: 0.02, pictures: 40 },
        { predicted: 0.9, observed: 0.95, pictures: 39 },
      ],
      coverageCurve: [
        { coverage: 0.5, accuracy: 1 },
        { coverage: 1, accuracy: 0.953 },
      ],
      confusion: {
        labels: ['glioma', 'meningioma', 'pituitary', 'no_tumor', 'not_brain_mri'],
        rows: [
          [209, 4, 1, 14, 0],
          [5, 52, 2, 0, 0],
          [0, 3, 79, 1, 0],
          [11, 2, 0, 180, 0],
          [0, 1, 0, 4, 232],
        ],
      },
      leaveOneSourceOut: [
        {
          left: 'tcga',
          images: 1008,
          auc: [0.9, 0.87, 0.93],
          sensitivity: [0.71, 0.62, 0.8],
          specificity: [0.87, 0.81, 0.92],
        },
        { left: 'ds002748', images: 484, auc: null, specificity: [0.62, 0.48, 0.77] },
      ],
      comparison: [
        {
          id: 'made-up-model',
          name: 'NeuroLens',
          parameters: 1_980_000,
          megabytes: 4.01,
          epochs: 14,
          usualAccuracy: [0.994, 0.983, 1],
          usualAuc: [0.998, 0.994, 1],
          otherAuc: [0.973, 0.95, 0.992],
          otherSensitivity: [0.86, 0.756, 0.954],
          webSensitivity: [1, 1, 1],
          rejected: [0.979, 0.958, 0.996],
        },
        {
          id: 'original-custom-cnn-224',
          name: 'Original: custom CNN',
          parameters: 5_640_000,
          megabytes: 11.3,
          epochs: 10,
          usualAccuracy: [0.93, 0.89, 0.96],
          usualAuc: [0.96, 0.93, 0.98],
          otherAuc: [0.71, 0.64, 0.79],
          otherSensitivity: [0.42, 0.3, 0.56],
          webSensitivity: [0.91, 0.82, 0.98],
          rejected: null,
        },
      ],
      robustness: [
        { change: 'mirror', sensitivityChange: [0.01, 0, 0.02] },
        { change: 'jpeg-30', sensitivityChange: [-0.048, -0.06, -0.03] },
      ],
    },
  };
}

/** The same as the page reads it, with some parts of the figures replaced. */
export function madeUpReport(parts: Record<string, unknown> = {}) {
  const metadata = madeUpMetadata();
  const figures = { ...metadata.figures, ...parts };
  return parseReport(JSON.stringify({ ...metadata, figures }));
}

/** A report with these figures alone. */
export function reportWith(figures: Record<string, unknown>) {
  return parseReport(JSON.stringify({ ...madeUpMetadata(), figures }));
}
