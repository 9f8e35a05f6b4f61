import * as v from 'valibot';
import { BackendChoiceSchema } from '../../engine/backend-choice-schema';
import { BACKENDS } from '../../engine/finding';
import { PRESETS } from '../../engine/presets';
import { LANGUAGE_CODES } from '../../i18n/languages';
import { JobIdSchema, JobStateSchema } from '../../storage/job';
import type { MessageRules } from '../message-rule';
import { blob, HOST_MS, job, nothing, SHORT_MS } from './parts';

/** Between the background and the host that runs the engine. */
export const HOST_MESSAGES = {
  'host.classify': {
    to: 'host',
    from: ['background'],
    request: v.object({
      jobId: JobIdSchema,
      name: v.string(),
      file: blob,
      backend: v.picklist(BACKENDS),
      /** Which model answers, and by which of its thresholds. */
      model: v.string(),
      preset: v.picklist(PRESETS),
      /** In which what is said of the picture is to be said. */
      language: v.picklist(LANGUAGE_CODES),
      /** Whether to find out, once idle, which backend is best here. */
      probe: v.boolean(),
      /** Equal for pictures of which one finding answers all; null where each is to be measured. */
      sameKey: v.nullable(v.string()),
      /** Of a scan: what is plainly no brain MRI ends as `not-checked`, without the network. */
      prefilter: v.optional(v.boolean()),
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
  /** A job was answered by an earlier finding: it shows the same preview. */
  'host.share': {
    to: 'host',
    from: ['background'],
    request: v.object({ from: JobIdSchema, to: JobIdSchema }),
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
} as const satisfies MessageRules;
