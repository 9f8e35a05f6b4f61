import * as v from 'valibot';
import { BackendChoiceSchema } from '../engine/backend-choice-schema';
import { BACKENDS } from '../engine/finding';
import { JobIdSchema, JobSchema, JobStateSchema } from '../storage/job';

/** Who may send a message; told apart by `sender-kind.ts`, never by what the message claims. */
export type SenderKind = 'background' | 'host' | 'page' | 'content' | 'stranger';
/** Which context a message is for. Every other context ignores it. */
export type Receiver = 'background' | 'host' | 'content';

interface MessageRule {
  readonly to: Receiver;
  readonly from: readonly SenderKind[];
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
  /** How long the sender waits for an answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** An answer that needs no work beyond storage; 5 s covers a service worker's cold start. */
const SHORT_MS = 5_000;
/** The host may have to be created first (about 0.2 s) and its document parsed on a slow machine. */
const HOST_MS = 15_000;
/** Reading a picture in a page includes its own fetch, which has 15 s (see `limits.ts`). */
const PAGE_READ_MS = 20_000;

const nothing = v.void_();
const job = v.object({ jobId: JobIdSchema });
const blob = v.instance(Blob);

/**
 * The one contract between contexts: each message with its direction, who may send it, what it
 * carries and what it answers. What is not in this table is refused.
 */
export const MESSAGES = {
  /**
   * A popup or workspace hands in a file, under a job id of its own: handed in again with the same
   * id, it is the same job. Answers with the id.
   */
  'jobs.submit': {
    to: 'background',
    from: ['page'],
    request: v.object({ jobId: v.optional(JobIdSchema), file: blob, name: v.string() }),
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

  /** The page card's buttons; a content script may ask for nothing else. */
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

  /** Show the card beside the image with this address, or change what it shows. */
  'card.show': {
    to: 'content',
    from: ['background'],
    request: v.object({ job: JobSchema, imageUrl: v.string() }),
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
  /** Read an image with the page's own rights: `blob:` and same-origin addresses. */
  'page.read': {
    to: 'content',
    from: ['background'],
    request: v.object({ imageUrl: v.string() }),
    response: blob,
    timeoutMs: PAGE_READ_MS,
  },

  'host.classify': {
    to: 'host',
    from: ['background'],
    request: v.object({
      jobId: JobIdSchema,
      name: v.string(),
      file: blob,
      backend: v.picklist(BACKENDS),
      /** Whether to find out, once idle, which backend is best here. */
      probe: v.boolean(),
    }),
    response: nothing,
    timeoutMs: HOST_MS,
  },
  'host.cancel': {
    to: 'host',
    from: ['background'],
    request: job,
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  'host.forget': {
    to: 'host',
    from: ['background'],
    request: v.object({ jobIds: v.array(JobIdSchema) }),
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  /** The jobs that the host holds: states not yet final, and final ones not yet acknowledged. */
  'host.states': {
    to: 'host',
    from: ['background'],
    request: nothing,
    response: v.array(v.object({ jobId: JobIdSchema, state: JobStateSchema })),
    timeoutMs: SHORT_MS,
  },
  'host.picture': {
    to: 'host',
    from: ['background'],
    request: job,
    response: v.nullable(blob),
    timeoutMs: SHORT_MS,
  },

  /** A job moved on. The answer acknowledges it: only then may the host forget a final state. */
  'host.moved': {
    to: 'background',
    from: ['host'],
    request: v.object({ jobId: JobIdSchema, state: JobStateSchema }),
    response: nothing,
    timeoutMs: SHORT_MS,
  },
  'host.probed': {
    to: 'background',
    from: ['host'],
    request: v.object({ choice: BackendChoiceSchema }),
    response: nothing,
    timeoutMs: SHORT_MS,
  },
} as const satisfies Record<string, MessageRule>;

export type MessageName = keyof typeof MESSAGES;
export type Request<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['request']>;
export type Response<N extends MessageName> = v.InferOutput<(typeof MESSAGES)[N]['response']>;
/** The messages that a context receives. */
export type MessageTo<R extends Receiver> = {
  [N in MessageName]: (typeof MESSAGES)[N]['to'] extends R ? N : never;
}[MessageName];
