import type { MessageRules } from '../message-rule';
import { HOST_MS, job, PAGE_READ_MS } from './parts';

/** What the page that asks for access to sites says to the background. */
export const ACCESS_MESSAGES = {
  /**
   * The user has allowed the site of a job's picture: start the job again. Answers with the new
   * job's id once its picture was read, which may take each way's full time.
   */
  'access.granted': {
    to: 'background',
    from: ['page'],
    request: job,
    response: job,
    timeoutMs: 2 * PAGE_READ_MS + HOST_MS,
  },
} as const satisfies MessageRules;
