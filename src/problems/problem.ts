import * as v from 'valibot';

/** Everything that can go wrong, by a stable code. `problem-sentences.ts` says each in words. */
export const PROBLEM_CODES = [
  // the file or the answer of a server
  'empty-file',
  'too-large',
  'too-many-pixels',
  'web-page',
  'not-a-picture',
  'unsupported-format',
  'broken-picture',
  'other-modality',
  'no-picture',
  'many-slices',
  // getting a page's picture
  'access-needed',
  'not-found',
  'server-refused',
  'network-failed',
  'fetch-timeout',
  'page-closed',
  'page-protected',
  'file-access-needed',
  'foreign-frame',
  'several-matches',
  'picture-gone',
  'partly-hidden',
  'tab-hidden',
  'capture-refused',
  // the engine
  'model-missing',
  'model-damaged',
  'model-unknown-version',
  'own-model-unusable',
  'backend-unavailable',
  'engine-timeout',
  'engine-crashed',
  'out-of-memory',
  // the job
  'interrupted',
  'canceled',
  'not-checked',
  'storage-full',
  'message-refused',
  'internal',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * An error as it is stored and sent between contexts: a code and, where it helps, the one fact that
 * differs (a format's name, a status, a size). Never a stack, a URL or a picture.
 */
export const ProblemSchema = v.object({
  code: v.picklist(PROBLEM_CODES),
  detail: v.optional(v.pipe(v.string(), v.maxLength(300))),
});

export type Problem = v.InferOutput<typeof ProblemSchema>;

/** An error with a stable code; what engine, imaging and background throw on purpose. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
  }
}

/** Turns anything thrown into a `Problem`; what was not thrown on purpose becomes `internal`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) {
    return error.detail === undefined
      ? { code: error.code }
      : { code: error.code, detail: error.detail.slice(0, 300) };
  }
  const text = error instanceof Error ? error.message : String(error);
  return { code: 'internal', detail: text.slice(0, 300) };
}
