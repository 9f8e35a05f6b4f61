import * as v from 'valibot';
import { FiguresSchema } from './figures-schema';

const text = v.pipe(v.string(), v.maxLength(200));
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));

/**
 * What this page needs of `metadata.json`. The engine has a schema of its own for what it runs; it
 * drops the figures, and this one drops all that only the engine needs, so either may change alone.
 */
export const ReportSchema = v.object({
  id: text,
  version: text,
  weights: v.object({
    bytes: count,
    sha256: v.pipe(
      v.string(),
      v.check((digits) => /^[0-9a-f]{64}$/.test(digits), 'not a SHA-256'),
    ),
  }),
  training: maybe(v.object({ trainImages: maybe(count), epochs: maybe(count) })),
  figures: maybe(FiguresSchema),
});

export type Report = v.InferOutput<typeof ReportSchema>;
