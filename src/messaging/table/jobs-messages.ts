import * as v from 'valibot';
import { JobIdSchema } from '../../storage/job';
import type { MessageRules } from '../message-rule';
import { blob, HOST_MS, job, nothing, SHORT_MS } from './parts';

/** What popup and workspace ask of the background about jobs. */
export const JOBS_MESSAGES = {
  /**
   * A popup or workspace hands in a file, under a job id of its own: handed in again with the same
   * id, it is the same job. Answers with the id. `fresh` is for measuring: a picture that was seen
   * before is not answered from memory.
   */
  'jobs.submit': {
    to: 'background',
    from: ['page'],
    request: v.object({
      jobId: v.optional(JobIdSchema),
      file: blob,
      name: v.string(),
      fresh: v.optional(v.boolean()),
      source: v.optional(v.picklist(['file', 'region'])),
    }),
    response: job,
    timeoutMs: HOST_MS,
  },
  'jobs.cancel': {
    to: 'background',
    from: ['page'],
    request: job,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  'jobs.remove': {
    to: 'background',
    from: ['page'],
    request: v.object({ jobIds: v.array(JobIdSchema) }),
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** A page that was opened sees jobs at work: is anybody working on them? */
  'jobs.recover': {
    to: 'background',
    from: ['page'],
    request: nothing,
    response: nothing,
    timeoutMs: HOST_MS,
  },
  /** The grey preview of a job's picture, while the host still holds it. */
  'jobs.picture': {
    to: 'background',
    from: ['page'],
    request: job,
    response: v.nullable(blob),
    timeoutMs: SHORT_MS,
  },
} as const satisfies MessageRules;
