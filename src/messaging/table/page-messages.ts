import * as v from 'valibot';
import { BoxSchema } from '../../storage/job';
import type { MessageRules } from '../message-rule';
import { blob, nothing, PAGE_READ_MS, SHORT_MS } from './parts';

/** Writing a PNG of 12 megapixels takes a page 2 s on a slow machine; the largest have 64. */
const PIXELS_MS = 15_000;

const picture = v.object({ imageUrl: v.string() });
const length = v.pipe(v.number(), v.finite(), v.minValue(1));

/** Getting at the pixels of a page's picture. */
export const PAGE_MESSAGES = {
  /** Read an image with the page's own rights: `blob:` and same-origin addresses. */
  'page.read': {
    to: 'content',
    from: ['background'],
    request: picture,
    response: blob,
    timeoutMs: PAGE_READ_MS,
  },
  /** The pixels of an element that shows the image, as a PNG of its natural size. */
  'page.pixels': {
    to: 'content',
    from: ['background'],
    request: picture,
    response: blob,
    timeoutMs: PIXELS_MS,
  },
  /**
   * Make the page ready for a screenshot of the image: in view, without our card. Answers where it
   * stands in the tab's viewport, in CSS pixels, or null when its element shows no picture.
   */
  'page.locate': {
    to: 'content',
    from: ['background'],
    request: picture,
    response: v.nullable(
      v.object({ box: BoxSchema, viewport: v.object({ width: length, height: length }) }),
    ),
    timeoutMs: SHORT_MS,
  },
  /** Put back what `page.locate` has changed. `intact`: the image stood still until now. */
  'page.restore': {
    to: 'content',
    from: ['background'],
    request: nothing,
    response: v.object({ intact: v.boolean() }),
    timeoutMs: SHORT_MS,
  },
} as const satisfies MessageRules;
