import * as v from 'valibot';
import { JobSchema } from '../../storage/job';
import type { MessageRules } from '../message-rule';
import { job, nothing, SHORT_MS } from './parts';

/** The card in a page: what it shows, and what its buttons ask. */
export const CARD_MESSAGES = {
  /** The card's buttons. */
  'card.cancel': {
    to: 'background',
    from: ['content'],
    request: job,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  'card.open': {
    to: 'background',
    from: ['content'],
    request: job,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** Show, on a page of ours, how good the model is. */
  'card.model': {
    to: 'background',
    from: ['content'],
    request: job,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** Ask, on a page of ours, for access to the images of the picture's site. */
  'card.access': {
    to: 'background',
    from: ['content'],
    request: job,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** Let the user mark a region of the page that the card is on. */
  'card.region': {
    to: 'background',
    from: ['content'],
    request: job,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /**
   * The card has heard nothing of its job for a while: is anybody working on it? The message itself
   * wakes a service worker that was killed. Answers with the job as it stands.
   */
  'card.alive': {
    to: 'background',
    from: ['content'],
    request: job,
    response: JobSchema,
    timeoutMs: SHORT_MS,
  },
  /** Show the card beside the picture, or change what it shows. */
  'card.show': {
    to: 'content',
    from: ['background'],
    request: v.object({ job: JobSchema, imageUrl: v.nullable(v.string()) }),
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  'card.update': {
    to: 'content',
    from: ['background'],
    request: v.object({ job: JobSchema }),
    response: nothing,
    timeoutMs: SHORT_MS,
  },
} as const satisfies MessageRules;
