import * as v from 'valibot';
import type { Figure } from '../ui/format-figure';

export type { Figure };

// A model may be anybody's, so every list has a bound: several times what `training/` writes, and
// small enough that no page grows out of hand.
const MAX_POINTS = 200;
const MAX_ROWS = 50;
const MAX_LABELS = 12;
const MAX_TEXT = 100;
const MAX_COUNT = 1e9;

// Only valibot's functions that other pages use too: what is added lands in the chunk that the popup
// loads as well. `v.number` refuses NaN, and the bounds refuse what JSON can say of infinity (1e999).
const between = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const share = between(0, 1);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COUNT));
const size = between(0, 1e12);
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
/** Absent and null mean the same: not measured. */
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));

/** So many numbers of a range. */
function isRow(value: unknown, length: number, min: number, max: number): value is number[] {
  const inRange = (entry: unknown) => typeof entry === 'number' && entry >= min && entry <= max;
  return Array.isArray(value) && value.length === length && value.every(inRange);
}

/** `[estimate, low, high]`. The estimate may lie outside: a bootstrap of a bounded figure is skewed. */
const figureBetween = (min: number, max: number) =>
  v.custom<Figure>((value) => {
    if (!isRow(value, 3, min, max)) return false;
    const [, low = 0, high = 0] = value;
    return low <= high;
  }, `not an estimate with its interval, within ${min} and ${max}`);

const measured = maybe(figureBetween(0, 1));
const point = v.custom<RocPoint>((value) => isRow(value, 2, 0, 1), 'not a point of two shares');
const points = v.pipe(v.array(point), v.maxLength(MAX_POINTS));
const listOf = <S extends v.GenericSchema>(entry: S) =>
  maybe(v.pipe(v.array(entry), v.maxLength(MAX_ROWS)));
const perSet = <S extends v.GenericSchema>(entry: S) =>
  v.object({ usual: maybe(entry), other: maybe(entry), web: maybe(entry) });

const BrainSchema = v.object({
  images: count,
  groups: count,
  auc: measured,
  accuracy: measured,
  sensitivity: measured,
  specificity: measured,
  coverage: measured,
  sensitivityDecided: measured,
  specificityDecided: measured,
  typeAccuracy: measured,
  calibrationError: measured,
  lost: measured,
  pointing: measured,
  boxOverlap: measured,
  falseHotArea: measured,
});

const ConfusionSchema = v.pipe(
  v.object({
    labels: v.pipe(v.array(text), v.maxLength(MAX_LABELS)),
    rows: v.array(v.array(count)),
  }),
  v.check(
    ({ labels, rows }) =>
      rows.length === labels.length && rows.every((row) => row.length === labels.length),
    'not as many rows and columns as labels',
  ),
);

/** `figures` of `metadata.json`, as `training/` writes them. What was not measured is absent or null. */
export const FiguresSchema = v.object({
  thresholdsFrozenOn: maybe(text),
  brain: v.optional(v.object({ all: maybe(BrainSchema), ...perSet(BrainSchema).entries }), {}),
  /** As `brain.all`, without the test pictures that an audit found in training too. */
  apart: maybe(BrainSchema),
  notBrain: maybe(v.object({ images: count, rejected: measured })),
  /** Points `[false positive rate, true positive rate]`; none where a set lacks one of the sides. */
  roc: maybe(perSet(points)),
  reliability: listOf(v.object({ predicted: share, observed: share, pictures: count })),
  coverageCurve: listOf(v.object({ coverage: share, accuracy: share })),
  /** Rows are the truth, columns what the model said; in pictures. */
  confusion: maybe(ConfusionSchema),
  leaveOneSourceOut: listOf(
    v.object({
      left: text,
      images: count,
      auc: measured,
      sensitivity: measured,
      specificity: measured,
    }),
  ),
  comparison: listOf(
    v.object({
      id: text,
      name: text,
      parameters: maybe(size),
      megabytes: maybe(size),
      epochs: maybe(size),
      usualAccuracy: measured,
      usualAuc: measured,
      otherAuc: measured,
      otherSensitivity: measured,
      webSensitivity: measured,
      rejected: measured,
    }),
  ),
  robustness: listOf(
    v.object({
      change: text,
      sensitivityChange: figureBetween(-1, 1),
    }),
  ),
});

export type Figures = v.InferOutput<typeof FiguresSchema>;
export type BrainFigures = v.InferOutput<typeof BrainSchema>;
type Rows<K extends keyof Figures> = NonNullable<Figures[K]> extends (infer Row)[] ? Row : never;
export type Compared = Rows<'comparison'>;
export type ReliabilityBin = Rows<'reliability'>;
export type CoveragePoint = Rows<'coverageCurve'>;
export type RocPoint = [number, number];

export type MaybeFigure = Figure | null | undefined;
