import * as v from 'valibot';

/**
 * The id of a model that the user has brought: the beginning of the SHA-256 of its files and its
 * description, so that it is the same model wherever it is imported, and another one as soon as
 * anything that decides an answer differs.
 */
export const OwnModelIdSchema = v.pipe(v.string(), v.regex(/^own-[0-9a-f]{12}$/));

/** Whether an id is that of a model which the user has brought. */
export function isOwnModel(id: string): boolean {
  return v.is(OwnModelIdSchema, id);
}
