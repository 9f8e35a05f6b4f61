import * as v from 'valibot';
import { FindingSchema } from '../engine/finding';
import { ProblemSchema } from '../problems/problem';

export const FORMAT = 'neurolens-findings';
export const FORMAT_VERSION = 1;

/** Longer than any path that a system allows. */
const MAX_PATH = 5000;
/** Rows of one file; a bound for what is read back. */
const MAX_ROWS = 200_000;

const slice = {
  /** The path as it was handed in. */
  file: v.pipe(v.string(), v.maxLength(MAX_PATH)),
  /** From 0; 0 for a plain picture. */
  slice: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What is known of it, where the user has said so. */
  label: v.optional(v.pipe(v.string(), v.maxLength(100))),
};

const RowSchema = v.union([
  v.strictObject({ ...slice, finding: FindingSchema }),
  v.strictObject({ ...slice, problem: ProblemSchema }),
]);

/** An export of findings as JSON; `docs/export-format.md` explains each field. */
export const FindingsFileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  /** ISO 8601, in UTC. */
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  app: v.object({ name: v.literal('NeuroLens'), version: v.string() }),
  notice: v.string(),
  rows: v.pipe(v.array(RowSchema), v.maxLength(MAX_ROWS)),
});

export type FindingsFile = v.InferOutput<typeof FindingsFileSchema>;
export type FindingsRow = FindingsFile['rows'][number];
