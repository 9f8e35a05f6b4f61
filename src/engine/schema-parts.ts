import * as v from 'valibot';

/** Longest name in a model's metadata. */
const MAX_TEXT = 200;

export const finite = v.pipe(v.number(), v.finite());
export const probability = v.pipe(finite, v.minValue(0), v.maxValue(1));
export const positive = v.pipe(finite, v.minValue(1e-6), v.maxValue(1e6));
export const bounded = v.pipe(finite, v.minValue(-1e6), v.maxValue(1e6));
export const count = (max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
export const text = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TEXT));
/** A name without a folder, so that it cannot lead out of the model's own. */
export const fileName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,99}$/i));
