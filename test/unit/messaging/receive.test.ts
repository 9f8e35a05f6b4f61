import { describe, expect, it, vi } from 'vitest';
import { MESSAGES, type MessageName } from '../../../src/messaging/messages';
import { answer, type Handlers } from '../../../src/messaging/receive';
import { ProblemError } from '../../../src/problems/problem';
import { madeUpFinding, madeUpJob } from '../made-up';

const own = { id: 'own', root: 'chrome-extension://own/' };
const popup = { id: 'own', url: `${own.root}src/popup/index.html` };
const host = { id: 'own', url: `${own.root}src/offscreen/index.html` };
const content = { id: 'own', url: 'https://page.test/', tab: { id: 7 }, frameId: 3 } as never;
const background = { id: 'own', url: `${own.root}service-worker-loader.js` };
const stranger = { id: 'other', url: 'https://evil.test/' };
const SENDERS = { page: popup, host, content, background, stranger };

const jobId = crypto.randomUUID();
const job = madeUpJob({ id: jobId });
const state = { kind: 'done' as const, finding: madeUpFinding() };
const file = new Blob(['x']);

/** A valid payload for each message, so that a refusal can only come from the sender or the table. */
const VALID: Record<MessageName, unknown> = {
  'jobs.submit': { file, name: 'a.png' },
  'jobs.cancel': { jobId },
  'jobs.remove': { jobIds: [jobId] },
  'jobs.picture': { jobId },
  'jobs.recover': undefined,
  'language.texts': undefined,
  'card.cancel': { jobId },
  'card.open': { jobId },
  'card.access': { jobId },
  'card.region': { jobId },
  'card.model': { jobId },
  'access.granted': { jobId },
  'card.show': { job, imageUrl: 'https://page.test/a.png' },
  'card.update': { job },
  'page.read': { imageUrl: 'https://page.test/a.png' },
  'page.pixels': { imageUrl: 'https://page.test/a.png' },
  'page.locate': { imageUrl: 'https://page.test/a.png' },
  'page.restore': undefined,
  'card.alive': { jobId },
  'host.classify': {
    jobId,
    name: 'a',
    file,
    backend: 'wasm',
    model: 'm',
    preset: 'balanced',
    language: 'en',
    probe: false,
    sameKey: null,
  },
  'region.begin': { tabId: 7 },
  'region.start': undefined,
  'region.marked': {
    box: { left: 10, top: 20, width: 300, height: 200 },
    viewport: { width: 800, height: 600 },
    scroll: { x: 0, y: 900 },
  },
  'region.canceled': undefined,
  'captures.take': { captureId: jobId },
  'scan.start': { tabId: 7 },
  'scan.again': { scanId: jobId },
  'scan.cancel': { scanId: jobId },
  'scan.show': { scanId: jobId, jobId },
  'scan.list': undefined,
  'scan.address': { key: 0, imageUrl: 'data:image/png;99;1f' },
  'scan.reveal': { key: 0, imageUrl: 'https://page.test/a.png', job },
  'host.cancel': { jobId },
  'host.forget': { jobIds: [jobId] },
  'host.share': { from: jobId, to: jobId },
  'host.states': undefined,
  'host.picture': { jobId },
  'host.moved': { jobId, state },
  'host.probed': { choice: { backend: 'wasm', reason: { kind: 'no-webgl' }, measuredAt: 1 } },
};

function handlersThatAnswer(value: unknown) {
  return new Proxy({}, { get: () => vi.fn(() => value) }) as Handlers<never>;
}

function message(name: string, payload: unknown) {
  return { neurolens: 1, name, payload };
}

describe('the message table', () => {
  const cases = (Object.keys(MESSAGES) as MessageName[]).flatMap((name) =>
    (Object.keys(SENDERS) as (keyof typeof SENDERS)[]).map((kind) => ({ name, kind })),
  );

  it.each(cases)(
    '$name from $kind is let in only where the table says so',
    async ({ name, kind }) => {
      const { to, from } = MESSAGES[name];
      const handlers = handlersThatAnswer('handled');
      const got = await answer(
        to,
        handlers as never,
        message(name, VALID[name]),
        SENDERS[kind],
        own,
      );
      if ((from as readonly string[]).includes(kind))
        expect(got).toEqual({ ok: true, value: 'handled' });
      else expect(got).toMatchObject({ ok: false, problem: { code: 'message-refused' } });
    },
  );

  it.each((Object.keys(MESSAGES) as MessageName[]).filter((name) => VALID[name] !== undefined))(
    '%s with a malformed payload is refused before any handler',
    async (name) => {
      const { to, from } = MESSAGES[name];
      const handler = vi.fn();
      const sender = SENDERS[from[0]];
      for (const payload of [undefined, null, 7, {}, { jobId: '../../etc' }, { jobIds: [1] }]) {
        const got = await answer(
          to,
          { [name]: handler } as never,
          message(name, payload),
          sender,
          own,
        );
        expect(got).toMatchObject({ ok: false, problem: { code: 'message-refused' } });
      }
      expect(handler).not.toHaveBeenCalled();
    },
  );
});

describe('answer', () => {
  it('leaves messages that are not ours, unknown, or for another context to others', () => {
    const handlers = handlersThatAnswer(1) as never;
    for (const foreign of [
      undefined,
      'text',
      { name: 'jobs.cancel', payload: { jobId } },
      { neurolens: 2, name: 'jobs.cancel', payload: { jobId } },
      message('jobs.explode', {}),
      message('constructor', {}),
      message('host.cancel', { jobId }),
    ]) {
      expect(answer('background', handlers, foreign, popup, own)).toBeUndefined();
    }
  });

  it('tells the handler the tab and frame that the browser reports', async () => {
    const handler = vi.fn();
    await answer(
      'background',
      { 'card.open': handler } as never,
      message('card.open', { jobId }),
      content,
      own,
    );
    expect(handler).toHaveBeenCalledWith({ jobId }, { tabId: 7, frameId: 3 });
  });

  it('tells of a sender without a tab that it has none', async () => {
    const handler = vi.fn();
    const handlers = { 'jobs.cancel': handler } as never;
    await answer('background', handlers, message('jobs.cancel', { jobId }), popup, own);
    expect(handler).toHaveBeenCalledWith({ jobId }, { tabId: null, frameId: 0 });
  });

  it('hands the handler what the table describes, and nothing that was put beside it', async () => {
    const handler = vi.fn();
    const payload = { jobId, incognito: false, scanId: jobId };
    const handlers = { 'jobs.cancel': handler } as never;
    await answer('background', handlers, message('jobs.cancel', payload), popup, own);
    expect(handler.mock.calls[0]?.[0]).toEqual({ jobId });
  });

  it('answers a thrown problem by its code, and anything else as internal', async () => {
    const failWith = (error: unknown) => ({
      'jobs.cancel': () => {
        throw error;
      },
    });
    const ask = (error: unknown) =>
      answer('background', failWith(error) as never, message('jobs.cancel', { jobId }), popup, own);
    expect(await ask(new ProblemError('not-found', '404'))).toEqual({
      ok: false,
      problem: { code: 'not-found', detail: '404' },
    });
    expect(await ask(new TypeError('boom'))).toEqual({
      ok: false,
      problem: { code: 'internal', detail: 'boom' },
    });
  });
});
