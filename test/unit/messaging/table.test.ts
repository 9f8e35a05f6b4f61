import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageName } from '../../../src/messaging/messages';

/**
 * Who may send what to whom, written down a second time. A right to send is a door into the
 * background: it is not to be opened by a slip in one place. `content` runs in pages of strangers.
 */
const DIRECTIONS: Record<MessageName, string> = {
  'jobs.submit': 'page > background',
  'jobs.cancel': 'page > background',
  'jobs.remove': 'page > background',
  'jobs.recover': 'page > background',
  'jobs.picture': 'page > background',
  'card.cancel': 'content > background',
  'card.open': 'content > background',
  'card.model': 'content > background',
  'card.access': 'content > background',
  'card.region': 'content > background',
  'card.alive': 'content > background',
  'card.show': 'background > content',
  'card.update': 'background > content',
  'access.granted': 'page > background',
  'page.read': 'background > content',
  'page.pixels': 'background > content',
  'page.locate': 'background > content',
  'page.restore': 'background > content',
  'region.begin': 'page > background',
  'region.start': 'background > content',
  'region.marked': 'content > background',
  'region.canceled': 'content > background',
  'captures.take': 'page > background',
  'scan.start': 'page > background',
  'scan.again': 'page > background',
  'scan.cancel': 'page > background',
  'scan.show': 'page > background',
  'scan.list': 'background > content',
  'scan.address': 'background > content',
  'scan.reveal': 'background > content',
  'host.classify': 'background > host',
  'host.cancel': 'background > host',
  'host.forget': 'background > host',
  'host.share': 'background > host',
  'host.states': 'background > host',
  'host.picture': 'background > host',
  'host.moved': 'host > background',
  'host.probed': 'host > background',
  'language.texts': 'content > background',
};

describe('the table', () => {
  it('lets send what it is meant to, from where it is meant to', () => {
    const table = Object.entries(MESSAGES).map(([name, { from, to }]) => [
      name,
      `${from.join(', ')} > ${to}`,
    ]);
    expect(Object.fromEntries(table)).toEqual(DIRECTIONS);
  });

  it('gives every message a time, and none more than a minute', () => {
    for (const [name, { timeoutMs }] of Object.entries(MESSAGES)) {
      expect(timeoutMs, name).toBeGreaterThanOrEqual(5_000);
      expect(timeoutMs, name).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('answers of content scripts, which a page may have forged', () => {
  const picture = (key: number) => ({
    ...{ key, imageUrl: 'https://page.test/a.png', copies: 1 },
    ...{ shown: { width: 200, height: 200 }, natural: null },
  });
  const list = (pictures: unknown[]) => ({
    ...{ page: 1, origin: 'https://page.test', notLoaded: 0, beyond: 0 },
    pictures,
  });

  it('list 500 pictures at most', () => {
    const { response } = MESSAGES['scan.list'];
    const many = (count: number) => list(Array.from({ length: count }, (_, key) => picture(key)));
    expect(v.is(response, many(500))).toBe(true);
    expect(v.is(response, many(501))).toBe(false);
  });

  it.each([
    ['of nothing', { width: 0, height: 600 }],
    ['of negative height', { width: 800, height: -1 }],
    ['without an end', { width: 800, height: Number.POSITIVE_INFINITY }],
  ])('stand in no viewport %s', (_name, viewport) => {
    const { response } = MESSAGES['page.locate'];
    const box = { left: 0, top: 0, width: 10, height: 10 };
    expect(v.is(response, { box, viewport: { width: 800, height: 600 } })).toBe(true);
    expect(v.is(response, { box, viewport })).toBe(false);
  });
});
