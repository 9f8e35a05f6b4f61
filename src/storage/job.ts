import * as v from 'valibot';
import { FindingSchema } from '../engine/finding';
import { ProblemSchema } from '../problems/problem';
import { MAX_NAME } from './bounded-name';

export const SOURCES = ['image', 'screenshot', 'region', 'file'] as const;
export const STAGES = ['queued', 'acquiring', 'loading', 'decoding', 'classifying'] as const;

/** How a picture of a page was reached, in the order in which the ways are tried. */
export const WAYS = ['data', 'fetch', 'page', 'pixels', 'capture'] as const;

const JobId = v.pipe(v.string(), v.uuid());
const Id = v.pipe(v.number(), v.integer());

/** A box in CSS pixels. */
export const BoxSchema = v.object({
  left: v.pipe(v.number(), v.finite()),
  top: v.pipe(v.number(), v.finite()),
  width: v.pipe(v.number(), v.finite(), v.minValue(0)),
  height: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/** The place in a page a job came from; enough to acquire an image again after a crash. */
const PageOriginSchema = v.object({
  tabId: Id,
  /** The frame that holds the picture. */
  frameId: Id,
  /** The frame that shows the card: the picture's, or the tab's where no script may enter that. */
  cardFrameId: Id,
  /**
   * Address of the image; null for a region of the page. A `data:` address is kept in memory only,
   * and here as `data:`.
   */
  imageUrl: v.nullable(v.string()),
  /** Firefox's name of the clicked element, for its content script (`menus.getTargetElement`). */
  targetElementId: v.optional(Id),
  /** Where a region lies, from the top left of the document; null for an image, which is found. */
  region: v.nullable(BoxSchema),
});

/**
 * One picture on its way through acquire, decode, classify and show.
 *
 * Kept in `storage.session` under `job:<id>`, without pixels.
 */
export const JobSchema = v.object({
  id: JobId,
  createdAt: v.number(),
  name: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  source: v.picklist(SOURCES),
  origin: v.nullable(PageOriginSchema),
  /** Null for files and regions, and until an image is there. */
  way: v.nullable(v.picklist(WAYS)),
  /** SHA-256 of the picture's bytes, hexadecimal; null until they are there. */
  hash: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  /** The scan of a page that this picture belongs to. */
  scanId: v.nullable(JobId),
  /** Came from a private window: never kept, never used for answers outside such windows. */
  incognito: v.boolean(),
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
export type Way = (typeof WAYS)[number];
export type PageBox = v.InferOutput<typeof BoxSchema>;
export type Stage = (typeof STAGES)[number];
export type Job = v.InferOutput<typeof JobSchema>;
export type JobState = Job['state'];
