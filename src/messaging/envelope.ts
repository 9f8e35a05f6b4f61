import * as v from 'valibot';
import { ProblemSchema } from '../problems/problem';
import { MESSAGES, type MessageName } from './messages';

/** What travels: the marker tells our messages from anything else that might be sent. */
export const EnvelopeSchema = v.object({
  neurolens: v.literal(1),
  name: v.picklist(Object.keys(MESSAGES) as [MessageName, ...MessageName[]]),
  payload: v.unknown(),
});

export const AnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), problem: ProblemSchema }),
]);

export type Envelope = v.InferOutput<typeof EnvelopeSchema>;
export type Answer = v.InferOutput<typeof AnswerSchema>;
