import { describe, expect, it } from 'vitest';
import { tryWays } from '../../../src/background/acquire/acquire';
import { mostTelling, NOT_SHOWN, type Reason } from '../../../src/background/acquire/reason';
import { PICTURE_WAYS } from '../../../src/background/acquire/ways';
import { PRIVATE_REDIRECT } from '../../../src/problems/own-details';
import { type ProblemCode, ProblemError } from '../../../src/problems/problem';
import type { Way } from '../../../src/storage/job';

const PNG = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)]);
const PAGE = new Blob(['<!doctype html><title>Please sign in</title>']);
const JSON_ANSWER = new Blob(['{"error":"expired"}']);
const EMPTY = new Blob([]);
const frame = Promise.resolve(0);

type Outcome = Blob | ProblemCode | ProblemError;

/** The real order and rules, with ways that end as told; those not told fail by `internal`. */
async function ways(imageUrl: string, outcomes: Partial<Record<Way, Outcome>>) {
  const tried: Way[] = [];
  const told = PICTURE_WAYS.map((each) => ({
    ...each,
    get: async () => {
      tried.push(each.way);
      const outcome = outcomes[each.way] ?? 'internal';
      if (outcome instanceof Blob) return outcome;
      throw outcome instanceof ProblemError ? outcome : new ProblemError(outcome);
    },
  }));
  const click = { tabId: 1, frameId: 0, imageUrl, incognito: false };
  const result = await tryWays(told, click, frame).then(
    ({ way }) => way,
    (error) => error.code as string,
  );
  return { tried, result };
}

const WEB = 'https://page.test/brain.png';

describe('the ways to a picture', () => {
  it.each<[string, Way[]]>([
    ['data:image/png;base64,AAAA', ['data', 'pixels', 'capture']],
    [WEB, ['fetch', 'page', 'pixels', 'capture']],
    ['http://page.test/brain.png', ['fetch', 'page', 'pixels', 'capture']],
    ['blob:https://page.test/1', ['page', 'pixels', 'capture']],
    ['filesystem:https://page.test/temporary/a.png', ['page', 'pixels', 'capture']],
    ['file:///home/a/brain.png', ['pixels', 'capture']],
    ['weird:picture', ['pixels', 'capture']],
  ])('are tried in one order: %s', async (address, order) => {
    expect((await ways(address, {})).tried).toEqual(order);
  });

  it.each<[Way, Way[]]>([
    ['fetch', ['fetch']],
    ['page', ['fetch', 'page']],
    ['pixels', ['fetch', 'page', 'pixels']],
    ['capture', ['fetch', 'page', 'pixels', 'capture']],
  ])('end with the first that brings a picture: %s', async (way, order) => {
    expect(await ways(WEB, { [way]: PNG })).toEqual({ tried: order, result: way });
  });

  it.each([
    ['a web page', PAGE],
    ['JSON', JSON_ANSWER],
    ['nothing', EMPTY],
  ])('go on when a server answers with %s', async (_name, answer) => {
    const { result } = await ways(WEB, { fetch: answer, page: answer, capture: PNG });
    expect(result).toBe('capture');
  });

  it('hand on a picture that is damaged as it is', async () => {
    // No more than the mark of a PNG: the decoder says what is wrong with it.
    expect((await ways(WEB, { fetch: PNG, capture: PNG })).result).toBe('fetch');
  });

  it.each([
    new ProblemError('fetch-timeout'),
    new ProblemError('too-large', '50 MB'),
    new ProblemError('server-refused', PRIVATE_REDIRECT),
  ])('do not ask a server again after %s', async (reason) => {
    const { tried } = await ways(WEB, { fetch: reason, capture: PNG });
    expect(tried).toEqual(['fetch', 'pixels', 'capture']);
  });

  it('ask it again, with the page’s own rights, after a refusal', async () => {
    expect((await ways(WEB, { fetch: 'server-refused', page: PNG })).result).toBe('page');
  });
});

describe('the reason that is told when no way led to a picture', () => {
  const reasons = (...given: [Way, ProblemCode, string?][]): Reason[] =>
    given.map(([way, code, detail]) => ({
      way,
      problem: detail === undefined ? { code } : { code, detail },
    }));

  it.each<ProblemCode>([
    'several-matches',
    'partly-hidden',
    'tab-hidden',
    'foreign-frame',
    'capture-refused',
    'picture-gone',
    'page-closed',
  ])('is what was seen on the screen: %s', (code) => {
    const told = mostTelling(
      reasons(['fetch', 'server-refused', '403'], ['page', 'access-needed'], ['capture', code]),
    );
    expect(told.code).toBe(code);
  });

  it.each<ProblemCode>([
    'not-found',
    'server-refused',
    'web-page',
    'empty-file',
    'too-large',
    'fetch-timeout',
    'not-a-picture',
    'unsupported-format',
  ])('is what the server said where the page shows no picture: %s', (code) => {
    const told = mostTelling(
      reasons(
        ['fetch', code, 'fact'],
        ['page', 'server-refused'],
        ['pixels', 'picture-gone'],
        ['capture', 'picture-gone', NOT_SHOWN],
      ),
    );
    expect(told).toMatchObject({ code, detail: 'fact' });
  });

  it('is the server’s where no script may run in the page', () => {
    const told = mostTelling(
      reasons(['fetch', 'not-found'], ['page', 'page-protected'], ['capture', 'page-protected']),
    );
    expect(told.code).toBe('not-found');
  });

  it.each<ProblemCode>(['access-needed', 'network-failed', 'page-protected'])(
    'is the page’s own after a fetch that just failed: %s',
    (code) => {
      const told = mostTelling(
        reasons(
          ['fetch', 'network-failed'],
          ['page', code],
          ['capture', 'picture-gone', NOT_SHOWN],
        ),
      );
      expect(told.code).toBe(code);
    },
  );

  it('never carries our own mark as a fact', () => {
    const told = mostTelling(reasons(['capture', 'picture-gone', NOT_SHOWN]));
    expect(told).toMatchObject({ code: 'picture-gone', detail: undefined });
  });
});
