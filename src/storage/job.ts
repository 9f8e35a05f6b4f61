import * as v from 'valibot';
import { FindingSchema } from '../engine/finding';
import { ProblemSchema } from '../problems/problem';

export const SOURCES = ['image', 'screenshot', 'region', 'file'] as const;
export const STAGES = ['queued', 'acquiring', 'loading', 'decoding', 'classifying'] as const;

const JobId = v.pipe(v.string(), v.uuid());

/** The page element a job came from; enough to acquire the picture again after a crash. */
const PageOriginSchema = v.object({
  tabId: v.pipe(v.number(), v.integer()),
  frameId: v.pipe(v.number(), v.integer()),
  /** Address of the image. A `data:` address is kept in memory only, and here as `data:`. */
  imageUrl: v.string(),
});

/**
 * One picture on its way through acquire, decode, classify and show.
 *
 * Kept in `storage.session` under `job:<id>`, without pixels.
 */
export const JobSchema = v.object({
  id: JobId,
  createdAt: v.number(),
  name: v.pipe(v.string(), v.maxLength(300)),
  source: v.picklist(SOURCES),
  origin: v.nullable(PageOriginSchema),
  /** How often the host was given this picture; bounds what a crash can repeat. */
  attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  state: v.variant('kind', [
    v.object({ kind: v.literal('working'), stage: v.picklist(STAGES) }),
    v.object({ kind: v.literal('done'), finding: FindingSchema }),
    v.object({ kind: v.literal('failed'), problem: ProblemSchema }),
  ]),
});

export const JobIdSchema = JobId;
export const JobStateSchema = JobSchema.entries.state;

export type Source = (typeof SOURCES)[number];
export type Stage = (typeof STAGES)[number];
export type Job = v.InferOutput<typeof JobSchema>;
export type JobState = Job['state'];
