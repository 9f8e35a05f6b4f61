import * as v from 'valibot';

/** The outputs of the network, by name; a model may order them as it likes. */
export const LABELS = ['glioma', 'meningioma', 'no_tumor', 'pituitary', 'not_brain_mri'] as const;
export type Label = (typeof LABELS)[number];

// Bounds for a file that may be hostile (users may bring a model of their own). Each is several
// times what the shipped model needs, and small enough that nothing grows out of hand.
const MAX_INPUT_SIZE = 1024;
const MAX_WEIGHT_BYTES = 256 * 1024 * 1024;
const MAX_TENSORS = 1024;
const MAX_CHANNELS = 65_536;
const MAX_GOLDEN = 64;
const MAX_GOLDEN_SIDE = 512;
const MAX_TEXT = 200;

const finite = v.pipe(v.number(), v.finite());
const probability = v.pipe(finite, v.minValue(0), v.maxValue(1));
const positive = v.pipe(finite, v.minValue(1e-6), v.maxValue(1e6));
const bounded = v.pipe(finite, v.minValue(-1e6), v.maxValue(1e6));
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT));
const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/i));
const temperature = v.object({ temperature: positive });
const temperatureAndBias = v.object({ temperature: positive, bias: bounded });

const TensorSchema = v.object({
  name: text,
  shape: v.pipe(v.array(count(MAX_CHANNELS)), v.maxLength(4)),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_WEIGHT_BYTES)),
  bytes: count(MAX_WEIGHT_BYTES),
});

const GoldenSchema = v.object({
  name: text,
  width: count(MAX_GOLDEN_SIDE),
  height: count(MAX_GOLDEN_SIDE),
  /** Base64 of `width * height` grey bytes. */
  pixels: v.pipe(v.string(), v.maxLength(Math.ceil((MAX_GOLDEN_SIDE ** 2 * 4) / 3) + 4)),
  logits: v.pipe(v.array(finite), v.length(LABELS.length)),
  map: v.pipe(v.array(probability), v.maxLength(64 * 64)),
  pTumor: probability,
  pBrainMri: probability,
});

/**
 * `metadata.json` of a model: what `training/` writes about the network, and all that is needed to
 * rebuild it in code when `model.json` is lost. Fields that the engine does not read are dropped.
 */
export const MetadataSchema = v.object({
  formatVersion: v.literal(1),
  id: text,
  version: text,
  labels: v.pipe(
    v.array(v.picklist(LABELS)),
    v.length(LABELS.length),
    v.check((labels) => new Set(labels).size === LABELS.length, 'a label is missing'),
  ),
  input: v.object({
    name: text,
    size: v.pipe(count(MAX_INPUT_SIZE), v.multipleOf(32)),
    channels: v.literal(1),
    fit: v.literal('letterbox'),
    filter: v.literal('triangle'),
    luma: v.literal('rec601'),
    pad: v.pipe(finite, v.minValue(0), v.maxValue(255)),
    scale: positive,
    offset: bounded,
  }),
  outputs: v.object({ logits: text, map: text, mapSize: count(64) }),
  calibration: v.object({
    tumor: temperatureAndBias,
    type: temperature,
    brainMri: temperatureAndBias,
  }),
  thresholds: v.pipe(
    v.object({
      brainMri: probability,
      tumorLow: probability,
      tumorHigh: probability,
      hot: probability,
    }),
    v.check((t) => t.tumorLow <= 0.5 && 0.5 <= t.tumorHigh, 'tumorLow <= 0.5 <= tumorHigh'),
  ),
  architecture: v.object({
    family: v.literal('mobilenet_v1'),
    alpha: v.pipe(finite, v.minValue(0.05), v.maxValue(2)),
    mapChannels: count(4096),
  }),
  weights: v.object({
    file: fileName,
    bytes: count(MAX_WEIGHT_BYTES),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    dtype: v.picklist(['float16', 'float32']),
    tensors: v.pipe(v.array(TensorSchema), v.minLength(1), v.maxLength(MAX_TENSORS)),
  }),
  golden: v.pipe(v.array(GoldenSchema), v.minLength(1), v.maxLength(MAX_GOLDEN)),
});

export type Metadata = v.InferOutput<typeof MetadataSchema>;
export type GoldenPicture = Metadata['golden'][number];
export type Calibration = Metadata['calibration'];
export type Thresholds = Metadata['thresholds'];
