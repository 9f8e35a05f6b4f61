import * as v from 'valibot';
import { bounded, count, finite, positive, probability, text } from './schema-parts';
import { WeightsSchema } from './weights-schema';

/** The outputs of the network, by name; a model may order them as it likes. */
export const LABELS = ['glioma', 'meningioma', 'no_tumor', 'pituitary', 'not_brain_mri'] as const;
export type Label = (typeof LABELS)[number];

// Bounds for a file that may be hostile (users may bring a model of their own). Each is several
// times what the shipped model needs, and small enough that nothing grows out of hand.
const MAX_INPUT_SIZE = 1024;
const MAX_GOLDEN = 64;
const MAX_GOLDEN_SIDE = 512;

const temperature = v.object({ temperature: positive });
const temperatureAndBias = v.object({ temperature: positive, bias: bounded });

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

const alpha = v.pipe(finite, v.minValue(0.05), v.maxValue(2));

/** Only the first family can be rebuilt in code; the others are the original application's. */
const ArchitectureSchema = v.variant('family', [
  v.object({
    family: v.literal('mobilenet_v1'),
    alpha,
    mapChannels: count(4096),
    fineChannels: count(4096),
  }),
  v.object({ family: v.literal('custom_cnn') }),
  v.object({ family: v.literal('mobilenet_v1_flatten'), alpha }),
]);

/**
 * `metadata.json` of a model: what `training/` writes about the network, and all that is needed to
 * rebuild it in code when `model.json` is lost. Fields that the engine does not read are dropped.
 */
export const MetadataSchema = v.object({
  formatVersion: v.literal(2),
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
    /** What the share of colored pixels above `limit` takes off the margin of a brain MRI. */
    color: v.object({ limit: probability, slope: v.pipe(bounded, v.minValue(0)) }),
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
  /** Other thresholds for those who would rather see a false alarm than miss a tumor. */
  presets: v.optional(
    v.object({
      moreSensitive: v.pipe(
        v.object({ tumorLow: probability, tumorHigh: probability }),
        v.check((t) => t.tumorLow <= 0.5 && 0.5 <= t.tumorHigh, 'tumorLow <= 0.5 <= tumorHigh'),
      ),
    }),
  ),
  architecture: ArchitectureSchema,
  weights: WeightsSchema,
  golden: v.pipe(v.array(GoldenSchema), v.minLength(1), v.maxLength(MAX_GOLDEN)),
});

export type Metadata = v.InferOutput<typeof MetadataSchema>;
export type Architecture = Metadata['architecture'];
export type GoldenPicture = Metadata['golden'][number];
export type Calibration = Metadata['calibration'];
export type Thresholds = Metadata['thresholds'];
