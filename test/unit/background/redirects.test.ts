import { describe, expect, it } from 'vitest';
import { fetchPicture } from '../../../src/background/acquire/fetch-picture';

/** What a server behind the clicked address may answer, and what the fetch makes of it. */
function redirected(to: string, response = new Response('secret')): typeof fetch {
  return async () => {
    Object.defineProperty(response, 'url', { value: to });
    Object.defineProperty(response, 'redirected', { value: true });
    return response;
  };
}

describe('a redirect into the user’s network', () => {
  it.each([
    'http://192.168.1.1/admin.png',
    'http://2130706433/a.png',
    'http://[::ffff:a00:1]/a.png',
    'http://localhost./a.png',
    'http://a:b@10.0.0.1/a.png',
    'http://printer/a.png',
    'http://169.254.169.254/latest/meta-data',
    'https://nas.local/a.png',
  ])('to %s is refused, and its bytes are never read', async (to) => {
    const response = new Response('secret');
    const fetched = fetchPicture('https://public.test/a.png', redirected(to, response));
    await expect(fetched).rejects.toMatchObject({ code: 'server-refused' });
    expect(response.bodyUsed).toBe(false);
  });

  it.each([
    ['from a private address to another', 'http://10.0.0.1/a.png', 'http://10.0.0.2/a.png'],
    ['from a private address to a public one', 'http://10.0.0.1/a.png', 'https://cdn.test/a.png'],
    ['between public ones', 'https://public.test/a.png', 'https://cdn.test/a.png'],
  ])('%s is followed', async (_, from, to) => {
    expect((await fetchPicture(from, redirected(to))).size).toBe(6);
  });
});

describe('a status', () => {
  it.each([
    [401, 'server-refused'],
    [402, 'server-refused'],
    [403, 'server-refused'],
    [404, 'not-found'],
    [410, 'not-found'],
    [418, 'server-refused'],
    [429, 'server-refused'],
    [451, 'server-refused'],
    [500, 'server-refused'],
    [503, 'server-refused'],
    [599, 'server-refused'],
  ])('of %i is %s, whatever bytes come with it', async (status, code) => {
    const answering = async () => new Response('pixels', { status });
    const fetched = fetchPicture('https://public.test/a.png', answering);
    await expect(fetched).rejects.toMatchObject({ code, detail: String(status) });
  });
});

describe('a declared length', () => {
  it.each([
    ['far too large', '99999999999', 'too-large'],
    ['that no number can hold', '9'.repeat(400), 'too-large'],
    ['of one byte too many', String(50 * 1024 * 1024 + 1), 'too-large'],
  ])('%s is refused unread', async (_, length, code) => {
    const answering = async () => new Response('x', { headers: { 'content-length': length } });
    const fetched = fetchPicture('https://public.test/a.png', answering);
    await expect(fetched).rejects.toMatchObject({ code });
  });

  it.each(['', '0', '-5', 'many', '1, 1', '0x10'])(
    'of %j is not believed: the bytes count',
    async (length) => {
      const answering = async () => new Response('abc', { headers: { 'content-length': length } });
      const picture = await fetchPicture('https://public.test/a.png', answering);
      expect(await picture.text()).toBe('abc');
    },
  );
});
