import * as v from 'valibot';
import { PRESETS } from './presets';

/** The four things NeuroLens can say about a picture. */
export const VERDICTS = ['tumor', 'no_tumor', 'uncertain', 'not_brain_mri'] as const;
export const TUMOR_TYPES = ['glioma', 'meningioma', 'pituitary'] as const;
export const BACKENDS = ['webgl', 'wasm', 'cpu'] as const;

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const fraction = probability;

/** Largest side of a localisation map; a bound for stored and received values. */
const MAX_MAP_SIDE = 64;
/** Longest name that a user may give a model. */
export const MAX_OWN_NAME = 60;
const mapSide = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_MAP_SIDE));

/**
 * Where the model looked, as a grid that covers exactly the picture.
 *
 * `values` is row-major, `width * height` numbers in 0..1. `peak` is the center of the strongest
 * cell and `hotRegion` the box around the strongest connected region (null when nothing reaches
 * the model's threshold); both are fractions of the picture.
 */
const LocalisationMapSchema = v.pipe(
  v.object({
    width: mapSide,
    height: mapSide,
    values: v.pipe(v.array(probability), v.maxLength(MAX_MAP_SIDE * MAX_MAP_SIDE)),
    peak: v.object({ x: fraction, y: fraction }),
    hotRegion: v.nullable(
      v.object({ xCenter: fraction, yCenter: fraction, width: fraction, height: fraction }),
    ),
  }),
  v.check((map) => map.values.length === map.width * map.height, 'map size and values disagree'),
);

/**
 * What the model says of one slice.
 *
 * `pTumor` is the calibrated probability of a tumor given that the picture is a brain MRI; the
 * three `pTypes` sum to it. `pBrainMri` is the probability that it is a brain MRI at all.
 */
export const FindingSchema = v.object({
  verdict: v.picklist(VERDICTS),
  pTumor: probability,
  pTypes: v.object({ glioma: probability, meningioma: probability, pituitary: probability }),
  pBrainMri: probability,
  /** The model does not decide while `pTumor` is between these two. */
  thresholds: v.object({ tumorLow: probability, tumorHigh: probability }),
  /** Which thresholds of the model these are; absent: the balanced ones. */
  preset: v.optional(v.picklist(PRESETS)),
  map: LocalisationMapSchema,
  model: v.object({
    id: v.string(),
    version: v.string(),
    sha256: v.string(),
    /**
     * The name of a model that the user has brought; absent for ours. Of such a model the
     * probabilities are uncalibrated, types that it does not tell apart are 0, and the map is one
     * cell of 0, because it has none.
     */
    own: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_OWN_NAME))),
  }),
  /** True when `model.json` was lost and the network was rebuilt in code from its weights. */
  rebuilt: v.boolean(),
  backend: v.picklist(BACKENDS),
  picture: v.object({
    width: v.pipe(v.number(), v.integer(), v.minValue(1)),
    height: v.pipe(v.number(), v.integer(), v.minValue(1)),
    steps: v.array(v.string()),
  }),
  timings: v.object({
    decodeMs: v.pipe(v.number(), v.minValue(0)),
    preprocessMs: v.pipe(v.number(), v.minValue(0)),
    inferenceMs: v.pipe(v.number(), v.minValue(0)),
  }),
});

export type Verdict = (typeof VERDICTS)[number];
export type TumorType = (typeof TUMOR_TYPES)[number];
export type Backend = (typeof BACKENDS)[number];
export type LocalisationMap = v.InferOutput<typeof LocalisationMapSchema>;
export type Finding = v.InferOutput<typeof FindingSchema>;
