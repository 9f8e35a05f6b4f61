import * as v from 'valibot';
import { JobIdSchema, JobSchema } from '../../storage/job';
import { MAX_ADDRESS, MAX_PICTURES, PagePictureSchema } from '../../storage/scan';
import type { MessageRules } from '../message-rule';
import { HOST_MS, nothing, SHORT_MS } from './parts';

const scan = v.object({ scanId: JobIdSchema });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = { key: count, imageUrl: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)) };

/** The longest `data:` address that is read: 50 MB of a picture in base64. */
const MAX_DATA_ADDRESS = 70_000_000;

/** The check of all pictures on a page. */
export const SCAN_MESSAGES = {
  /** Lists a tab's pictures and begins to check them; an earlier scan of the tab is forgotten. */
  'scan.start': {
    to: 'background',
    from: ['page'],
    request: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    response: scan,
    timeoutMs: HOST_MS,
  },
  /** Lists again and checks what is new, and what a cancel has left. */
  'scan.again': {
    to: 'background',
    from: ['page'],
    request: scan,
    response: nothing,
    timeoutMs: HOST_MS,
  },
  'scan.cancel': {
    to: 'background',
    from: ['page'],
    request: scan,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** Brings a picture into view on its page, with its card beside it. */
  'scan.show': {
    to: 'background',
    from: ['page'],
    request: v.object({ scanId: JobIdSchema, jobId: JobIdSchema }),
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** The pictures that a frame shows. */
  'scan.list': {
    to: 'content',
    from: ['background'],
    request: nothing,
    response: v.object({
      /** Which load of the frame it is: `performance.timeOrigin`. */
      page: v.pipe(v.number(), v.finite()),
      /** The frame's own origin, `null` for a sandboxed one. */
      origin: v.pipe(v.string(), v.maxLength(MAX_ADDRESS)),
      pictures: v.pipe(v.array(PagePictureSchema), v.maxLength(MAX_PICTURES)),
      notLoaded: count,
      beyond: count,
    }),
    timeoutMs: HOST_MS,
  },
  /** The whole `data:` address of a listed picture; null when the page no longer shows it. */
  'scan.address': {
    to: 'content',
    from: ['background'],
    request: v.object(place),
    response: v.nullable(v.pipe(v.string(), v.maxLength(MAX_DATA_ADDRESS))),
    timeoutMs: HOST_MS,
  },
  /** Scrolls to a listed picture and opens its card; false when the page no longer shows it. */
  'scan.reveal': {
    to: 'content',
    from: ['background'],
    request: v.object({ ...place, job: JobSchema }),
    response: v.boolean(),
    timeoutMs: SHORT_MS,
  },
} as const satisfies MessageRules;
