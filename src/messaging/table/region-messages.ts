import * as v from 'valibot';
import { BoxSchema } from '../../storage/job';
import type { MessageRules } from '../message-rule';
import { blob, nothing, SHORT_MS } from './parts';

/** A capture waits for its turn (0.5 s) and may take 5 s; the host then takes the picture. */
const MARKED_MS = 20_000;
/** No window has more CSS pixels on a side: Chrome's own limit for a surface is 16,384. */
const MAX_SIDE = 32_767;
/** Boxes are computed in fractions of pixels. */
const ROUNDING = 1;

const finite = v.pipe(v.number(), v.finite());
const side = v.pipe(v.number(), v.minValue(1), v.maxValue(MAX_SIDE));

/** A box that was marked in what a tab shows, in CSS pixels. */
export const MarkedSchema = v.pipe(
  v.object({
    /** From the top left of the viewport; inside of it. */
    box: BoxSchema,
    viewport: v.object({ width: side, height: side }),
    /** How far the document is scrolled. */
    scroll: v.object({ x: finite, y: finite }),
  }),
  v.check(
    ({ box, viewport }) =>
      Math.min(box.left, box.top) >= -ROUNDING &&
      box.left + box.width <= viewport.width + ROUNDING &&
      box.top + box.height <= viewport.height + ROUNDING,
    'the box lies outside the viewport',
  ),
);

export type Marked = v.InferOutput<typeof MarkedSchema>;

/** Marking a region of a page, or of a capture of it where no script may run. */
export const REGION_MESSAGES = {
  /** The popup's button. */
  'region.begin': {
    to: 'background',
    from: ['page'],
    request: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    response: nothing,
    timeoutMs: MARKED_MS,
  },
  /** Put the overlay up. */
  'region.start': {
    to: 'content',
    from: ['background'],
    request: nothing,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** A region was marked, and nothing of ours is on the screen: capture it. Once for each start. */
  'region.marked': {
    to: 'background',
    from: ['content'],
    request: MarkedSchema,
    response: nothing,
    timeoutMs: MARKED_MS,
  },
  'region.canceled': {
    to: 'background',
    from: ['content'],
    request: nothing,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** The frozen capture that a workspace was opened for; null when it is no longer in memory. */
  'captures.take': {
    to: 'background',
    from: ['page'],
    request: v.object({ captureId: v.pipe(v.string(), v.uuid()) }),
    response: v.nullable(v.object({ picture: blob, incognito: v.boolean() })),
    timeoutMs: SHORT_MS,
  },
} as const satisfies MessageRules;
