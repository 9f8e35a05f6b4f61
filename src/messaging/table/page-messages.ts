import * as v from 'valibot';
import type { MessageRules } from '../message-rule';
import { blob, PAGE_READ_MS } from './parts';

/** Getting at the pixels of a page's picture. */
export const PAGE_MESSAGES = {
  /** Read an image with the page's own rights: `blob:` and same-origin addresses. */
  'page.read': {
    to: 'content',
    from: ['background'],
    request: v.object({ imageUrl: v.string() }),
    response: blob,
    timeoutMs: PAGE_READ_MS,
  },
} as const satisfies MessageRules;
