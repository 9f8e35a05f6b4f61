import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { ProblemError, toProblem } from '../problems/problem';
import { type Answer, type Envelope, EnvelopeSchema } from './envelope';
import type { Receiver } from './message-rule';
import { MESSAGES, type MessageTo, type Request, type Response } from './messages';
import { type OwnAddresses, senderKind } from './sender-kind';

/** What a handler is told of its sender, beside the message. */
export interface SenderPlace {
  readonly tabId: number | null;
  readonly frameId: number;
}

export type Handlers<R extends Receiver> = {
  [N in MessageTo<R>]: (
    payload: Request<N>,
    sender: SenderPlace,
  ) => Promise<Response<N>> | Response<N>;
};

type AnyHandler = (payload: unknown, sender: SenderPlace) => unknown;

/**
 * Answers one message, or returns undefined when it is not for this context.
 *
 * Refusals (wrong sender, malformed payload) are answered with `message-refused` and reach no
 * handler. The return is synchronous so that other contexts' listeners keep their turn.
 */
export function answer<R extends Receiver>(
  receiver: R,
  handlers: Handlers<R>,
  message: unknown,
  sender: Runtime.MessageSender,
  own: OwnAddresses,
): Promise<Answer> | undefined {
  const envelope = parsed(EnvelopeSchema, message);
  if (!envelope) return undefined;
  const rule = MESSAGES[envelope.output.name];
  if (rule.to !== receiver) return undefined;
  const kind = senderKind(sender, own);
  if (!(rule.from as readonly string[]).includes(kind)) {
    return Promise.resolve(refusal(`${envelope.output.name} from ${kind}`));
  }
  return handle(handlers as unknown as Record<string, AnyHandler>, envelope.output, {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
  });
}

/** Listens for this context's messages. Call it once, while the script first runs. */
export function receive<R extends Receiver>(receiver: R, handlers: Handlers<R>): void {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  const listener = (message: unknown, sender: Runtime.MessageSender) =>
    answer(receiver, handlers, message, sender, own);
  // The polyfill's type wants `true` or a promise from every listener; `undefined` is how one says
  // "not mine", and an async listener would answer for everybody.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}

async function handle(
  handlers: Record<string, AnyHandler>,
  envelope: Envelope,
  sender: SenderPlace,
): Promise<Answer> {
  const payload = parsed(MESSAGES[envelope.name].request as v.GenericSchema, envelope.payload);
  if (!payload) return refusal(`${envelope.name} is malformed`);
  try {
    const handler = handlers[envelope.name];
    if (!handler) throw new ProblemError('internal', `no handler for ${envelope.name}`);
    return { ok: true, value: await handler(payload.output, sender) };
  } catch (error) {
    return { ok: false, problem: toProblem(error) };
  }
}

/** Null for what does not fit, and for an object that throws when it is looked at. */
function parsed<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): { readonly output: v.InferOutput<S> } | null {
  try {
    const result = v.safeParse(schema, value);
    return result.success ? result : null;
  } catch {
    return null;
  }
}

function refusal(detail: string): Answer {
  return { ok: false, problem: { code: 'message-refused', detail } };
}
