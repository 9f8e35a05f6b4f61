import { expect, test } from 'vitest';
import type { Metadata } from '../../../src/engine/metadata-schema';
import { readMetadata } from '../../../src/engine/read-metadata';
import { tinyModel } from './tiny-model';

const { metadata } = tinyModel({ map: [0, 0, 0, 0], pTumor: 0.5, pBrainMri: 0.5 });

/** The metadata as JSON, after a change. */
function changed(change: (metadata: Metadata) => void): string {
  const copy = structuredClone(metadata);
  change(copy);
  return JSON.stringify(copy);
}

/** The metadata with int8 weights, after a change of the first tensor. */
function int8(change: (tensor: object) => void): string {
  return changed((m) => {
    const [first] = m.weights.tensors;
    const tensor = { ...first, dtype: 'int8', scales: { offset: 0, bytes: 12 } };
    change(tensor);
    Object.assign(m.weights, { dtype: 'int8', tensors: [tensor] });
  });
}

test.each([{ family: 'custom_cnn' }, { family: 'mobilenet_v1_flatten', alpha: 0.75 }])(
  'the family $family is known',
  (architecture) => {
    const json = JSON.stringify({ ...metadata, architecture });
    expect(readMetadata(json).architecture).toEqual(architecture);
  },
);

test('int8 weights are known, with the scales of their kernels', () => {
  const [tensor] = readMetadata(int8(() => undefined)).weights.tensors;
  expect(tensor).toMatchObject({ dtype: 'int8', scales: { offset: 0, bytes: 12 } });
});

test('sound metadata is read, unknown fields are dropped', () => {
  const json = JSON.stringify({ ...metadata, figures: { auc: 0.99 } });
  expect(readMetadata(json)).toEqual(metadata);
});

test.each([1, 0, 2.5])(
  'format version %d is refused by name, whatever else it holds',
  (version) => {
    expect(() => readMetadata(JSON.stringify({ formatVersion: version }))).toThrow(
      expect.objectContaining({ code: 'model-unknown-version', detail: String(version) }),
    );
  },
);

test.each([
  ['no JSON', '<html>', 'not JSON'],
  ['null', 'null', 'formatVersion'],
  ['no version', '{}', 'formatVersion'],
  ['a version in words', '{"formatVersion":"2"}', 'formatVersion'],
  ['a label twice', changed((m) => m.labels.fill('glioma')), 'labels'],
  ['four labels', changed((m) => m.labels.pop()), 'labels'],
  ['a huge input', changed((m) => Object.assign(m.input, { size: 32_000 })), 'input.size'],
  ['an odd input', changed((m) => Object.assign(m.input, { size: 100 })), 'input.size'],
  ['stretching', changed((m) => Object.assign(m.input, { fit: 'stretch' })), 'input.fit'],
  [
    'temperature 0',
    changed((m) => Object.assign(m.calibration.tumor, { temperature: 0 })),
    'tumor',
  ],
  ['no temperature', changed((m) => Object.assign(m.calibration, { type: {} })), 'type'],
  [
    'low above one half',
    changed((m) => Object.assign(m.thresholds, { tumorLow: 0.6 })),
    'tumorLow',
  ],
  [
    'high below one half',
    changed((m) => Object.assign(m.thresholds, { tumorHigh: 0.4 })),
    'tumorHigh',
  ],
  ['a threshold above 1', changed((m) => Object.assign(m.thresholds, { hot: 1.5 })), 'hot'],
  [
    'a path as file',
    changed((m) => Object.assign(m.weights, { file: '../x.bin' })),
    'weights.file',
  ],
  ['a hash cut off', changed((m) => Object.assign(m.weights, { sha256: 'ab' })), 'weights.sha256'],
  [
    'a negative offset',
    changed((m) => Object.assign(m.weights.tensors[0] ?? {}, { offset: -4 })),
    'offset',
  ],
  ['a shape of five', changed((m) => m.weights.tensors[0]?.shape.push(1, 1, 1)), 'shape'],
  ['no color', changed((m) => Object.assign(m.calibration, { color: undefined })), 'color'],
  [
    'a slope that favors color',
    changed((m) => Object.assign(m.calibration.color, { slope: -1 })),
    'slope',
  ],
  [
    'a family that nobody knows',
    changed((m) => Object.assign(m.architecture, { family: 'resnet' })),
    'architecture.family',
  ],
  [
    'our family without its channels',
    changed((m) => Object.assign(m.architecture, { fineChannels: undefined })),
    'architecture.fineChannels',
  ],
  [
    'weights of an unknown kind',
    changed((m) => Object.assign(m.weights, { dtype: 'int4' })),
    'weights.dtype',
  ],
  [
    'int8 weights that do not say how each is stored',
    changed((m) => Object.assign(m.weights, { dtype: 'int8' })),
    'weights.tensors.0.dtype',
  ],
  [
    'int8 weights without scales',
    int8((tensor) => Object.assign(tensor, { scales: undefined })),
    'weights.tensors.0.scales',
  ],
  [
    'scales before the file',
    int8((tensor) => Object.assign(tensor, { scales: { offset: -4, bytes: 4 } })),
    'weights.tensors.0.scales.offset',
  ],
  ['no golden picture', changed((m) => m.golden.pop()), 'golden'],
])('%s is damage, and the field is named', (_, json, field) => {
  expect(() => readMetadata(json)).toThrow(
    expect.objectContaining({ code: 'model-damaged', detail: expect.stringContaining(field) }),
  );
});
