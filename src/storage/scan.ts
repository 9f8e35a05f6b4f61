import * as v from 'valibot';
import { JobIdSchema } from './job';

/**
 * Pictures that one scan lists. Half of the jobs that are kept (`MAX_JOBS`), so that no page can push
 * out all other findings; of 200 bytes to 4 kB each, they fit into `storage.session` many times.
 */
export const MAX_PICTURES = 500;

/** Longest address kept; a longer one is no address of a picture that a server would answer. */
export const MAX_ADDRESS = 4_096;

/**
 * Why a picture of the page is not checked: too few pixels, a shape or a format that no brain MRI
 * has, an address in the user's own network on a page that is not, another site that the browser
 * does not let us read, or taken away by the page before its turn.
 */
export const LEFT_OUT = [
  'small',
  'shape',
  'format',
  'private-network',
  'other-site',
  'gone',
] as const;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Side = v.pipe(v.number(), v.finite(), v.minValue(0));
const SizeSchema = v.object({ width: Side, height: Side });

/** A picture as a frame of the page shows it. */
export const PagePictureSchema = v.object({
  /** The place in the list that the frame's content script keeps. */
  key: Count,
  /** Its address; of a `data:` address only the type, the length and a checksum. */
  imageUrl: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
  /** In CSS pixels of the page. */
  shown: SizeSchema,
  /** In its own pixels, as the browser tells them; null where it does not (SVG `image`, inputs). */
  natural: v.nullable(SizeSchema),
  /** How often the frame shows this address. */
  copies: v.pipe(Count, v.minValue(1)),
});

const CandidateSchema = v.object({
  ...PagePictureSchema.entries,
  frameId: Count,
  /** On another site than the frame: whether it can be read is known only by trying. */
  foreign: v.boolean(),
  /** The job that checks it, known before that begins; null when it is left out. */
  jobId: v.nullable(JobIdSchema),
  leftOut: v.nullable(v.picklist(LEFT_OUT)),
});

/** The check of all pictures on one page, kept in `storage.session` under `scan:<id>`. */
export const ScanSchema = v.object({
  id: JobIdSchema,
  tabId: v.pipe(v.number(), v.integer()),
  /** Which load of the page: `performance.timeOrigin` of its document. */
  page: v.pipe(v.number(), v.finite()),
  incognito: v.boolean(),
  startedAt: v.number(),
  phase: v.picklist(['running', 'finished', 'canceled']),
  candidates: v.pipe(v.array(CandidateSchema), v.maxLength(MAX_PICTURES)),
  /** Pictures that the page loads only when they are scrolled to, and has not loaded yet. */
  notLoaded: Count,
  /** Pictures past `MAX_PICTURES`. */
  beyond: Count,
});

export type PagePicture = v.InferOutput<typeof PagePictureSchema>;
export type Candidate = v.InferOutput<typeof CandidateSchema>;
export type LeftOut = (typeof LEFT_OUT)[number];
export type Scan = v.InferOutput<typeof ScanSchema>;
