import * as v from 'valibot';
import { t } from '../../i18n/t';
import { MAX_OWN_NAME } from '../finding';
import { finite, positive } from '../schema-parts';

/** What a label of somebody's model may stand for. `tumor`: of a type that is not told. */
const MEANINGS = [
  'glioma',
  'meningioma',
  'pituitary',
  'tumor',
  'no_tumor',
  'not_brain_mri',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** How grey values of 0 to 255 become the network's input. */
const SCALINGS = ['unit', 'signed', 'bytes', 'standard'] as const;

/** What the network's numbers are. `sigmoid`: one number, the probability of the second label. */
const OUTPUT_KINDS = ['softmax', 'logits', 'sigmoid'] as const;
/** `stretch`: to a square whatever the shape; `letterbox`: with black bars. */
const FITS = ['stretch', 'letterbox'] as const;

const MIN_SIDE = 16;
/** As large as the shipped model's own bound: an input of 1024 px takes 12 MB. */
const MAX_SIDE = 1024;
/** ImageNet has a thousand classes; a model of brain MRIs has a handful. */
const MAX_LABELS = 64;

const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_OWN_NAME));
const channelValues = <S extends v.GenericSchema<number>>(value: S) =>
  v.pipe(v.array(value), v.minLength(1), v.maxLength(3));

const isTumor = (means: Meaning) => means !== 'no_tumor' && means !== 'not_brain_mri';

/** What has to be known of a user's model beside its files; the form writes it, or a file has it. */
export const OwnModelSchema = v.pipe(
  v.object({
    name: shortText,
    input: v.object({
      size: v.pipe(v.number(), v.integer(), v.minValue(MIN_SIDE), v.maxValue(MAX_SIDE)),
      channels: v.picklist([1, 3]),
      fit: v.picklist(FITS),
      scaling: v.picklist(SCALINGS),
      /** For `standard`, of values of 0 to 1: one for all channels, or one for each. */
      mean: v.optional(channelValues(finite)),
      std: v.optional(channelValues(positive)),
    }),
    output: v.picklist(OUTPUT_KINDS),
    /** In the order of the network's outputs. */
    labels: v.pipe(
      v.array(v.object({ name: shortText, means: v.picklist(MEANINGS) })),
      v.minLength(2),
      v.maxLength(MAX_LABELS),
    ),
  }),
  v.check(
    ({ labels }) => labels.some(({ means }) => isTumor(means)),
    () => t('detail_own_no_tumor_label'),
  ),
  v.check(
    ({ labels }) => labels.some(({ means }) => means === 'no_tumor'),
    () => t('detail_own_no_healthy_label'),
  ),
  v.check(
    ({ output, labels }) => output !== 'sigmoid' || labels.length === 2,
    () => t('detail_own_sigmoid_labels'),
  ),
  v.check(
    ({ input }) => input.scaling !== 'standard' || (!!input.mean && !!input.std),
    () => t('detail_own_no_mean'),
  ),
  v.check(
    ({ input: { mean, std, channels } }) =>
      [mean, std].every((list) => !list || list.length === 1 || list.length === channels),
    () => t('detail_own_mean_count'),
  ),
);

export type OwnModel = v.InferOutput<typeof OwnModelSchema>;

/** A user's model as it is kept and handed to the engine. */
export interface OwnModelFiles {
  readonly id: string;
  readonly description: OwnModel;
  /** Text of `model.json`. */
  readonly topology: string;
  /** All weight files, one after the other in the order that `model.json` names them. */
  readonly weights: ArrayBuffer;
  readonly sha256: string;
}
