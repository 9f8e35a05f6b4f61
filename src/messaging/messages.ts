import type * as v from 'valibot';
import type { MessageRules, Receiver } from './message-rule';
import { ACCESS_MESSAGES } from './table/access-messages';
import { CARD_MESSAGES } from './table/card-messages';
import { HOST_MESSAGES } from './table/host-messages';
import { JOBS_MESSAGES } from './table/jobs-messages';
import { LANGUAGE_MESSAGES } from './table/language-messages';
import { PAGE_MESSAGES } from './table/page-messages';
import { REGION_MESSAGES } from './table/region-messages';
import { SCAN_MESSAGES } from './table/scan-messages';

/**
 * The one contract between contexts: each message with its direction, who may send it, what it
 * carries and what it answers. What is not in this table is refused.
 */
export const MESSAGES = {
  ...JOBS_MESSAGES,
  ...CARD_MESSAGES,
  ...ACCESS_MESSAGES,
  ...PAGE_MESSAGES,
  ...REGION_MESSAGES,
  ...SCAN_MESSAGES,
  ...HOST_MESSAGES,
  ...LANGUAGE_MESSAGES,
} as const satisfies MessageRules;

export type MessageName = keyof typeof MESSAGES;
export type Request<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['request']>;
export type Response<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['response']>;
/** The messages that a context receives. */
export type MessageTo<R extends Receiver> = {
  [N in MessageName]: (typeof MESSAGES)[N]['to'] extends R ? N : never;
}[MessageName];
