import pTimeout from 'p-timeout';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { ProblemError } from '../problems/problem';
import { AnswerSchema, type Envelope } from './envelope';
import {
  MESSAGES,
  type MessageName,
  type MessageTo,
  type Request,
  type Response,
} from './messages';

/**
 * Sends a message to the background or the host and waits for its answer.
 *
 * @throws ProblemError with the code that the receiver gave, or `internal` when nobody answered in
 * the message's time or the answer was malformed.
 */
export async function send<N extends MessageTo<'background' | 'host'>>(
  name: N,
  payload: Request<N>,
): Promise<Response<N>> {
  return settle(name, browser.runtime.sendMessage(envelope(name, payload)));
}

/** Sends a message to the content script in one frame of a tab. Errors as for `send`. */
export async function sendToFrame<N extends MessageTo<'content'>>(
  frame: { readonly tabId: number; readonly frameId: number },
  name: N,
  payload: Request<N>,
): Promise<Response<N>> {
  return settle(
    name,
    browser.tabs.sendMessage(frame.tabId, envelope(name, payload), { frameId: frame.frameId }),
  );
}

function envelope<N extends MessageName>(name: N, payload: Request<N>): Envelope {
  return { neurolens: 1, name, payload };
}

async function settle<N extends MessageName>(
  name: N,
  answered: Promise<unknown>,
): Promise<Response<N>> {
  const rule = MESSAGES[name];
  const raw = await pTimeout(answered, {
    milliseconds: rule.timeoutMs,
    message: new ProblemError('internal', `no answer to ${name} in ${rule.timeoutMs} ms`),
  });
  const answer = v.safeParse(AnswerSchema, raw);
  if (!answer.success) throw new ProblemError('internal', `nobody answered ${name}`);
  if (!answer.output.ok) {
    throw new ProblemError(answer.output.problem.code, answer.output.problem.detail);
  }
  const value = v.safeParse(rule.response as v.GenericSchema, answer.output.value);
  if (!value.success) throw new ProblemError('internal', `malformed answer to ${name}`);
  return value.output as Response<N>;
}
