import { describe, expect, it } from 'vitest';
import { fetchPicture } from '../../../src/background/acquire/fetch-picture';
import { readBounded } from '../../../src/background/acquire/read-bounded';
import { ProblemError } from '../../../src/problems/problem';

const url = 'https://hospital.test/brain.png';

function answering(response: Response, finalUrl = url): typeof fetch {
  return async () => {
    Object.defineProperty(response, 'url', { value: finalUrl });
    Object.defineProperty(response, 'redirected', { value: finalUrl !== url });
    return response;
  };
}

describe('fetchPicture', () => {
  it('resolves to the bytes', async () => {
    const blob = await fetchPicture(url, answering(new Response('pixels')));
    expect(await blob.text()).toBe('pixels');
  });

  it('ends with the reason of the one who no longer wants it', async () => {
    const stop = new AbortController();
    const never: typeof fetch = (_url, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    const fetched = fetchPicture(url, never, 60_000, stop.signal);
    stop.abort(new ProblemError('canceled'));
    await expect(fetched).rejects.toMatchObject({ code: 'canceled' });
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'server-refused'],
    [500, 'server-refused'],
  ])('a status of %i is %s', async (status, code) => {
    const fetched = fetchPicture(url, answering(new Response('', { status })));
    await expect(fetched).rejects.toMatchObject({ code, detail: String(status) });
  });

  it('says network-failed when the browser refuses or nothing answers', async () => {
    const refused = async () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(fetchPicture(url, refused)).rejects.toMatchObject({ code: 'network-failed' });
  });

  it('reads without cookies what a server gives to everybody', async () => {
    const wildcard: typeof fetch = async (_url, init) => {
      if (init?.credentials === 'include') throw new TypeError('Failed to fetch');
      return new Response('pixels');
    };
    expect(await (await fetchPicture(url, wildcard)).text()).toBe('pixels');
  });

  it('stops waiting for a server that never answers', async () => {
    const silent: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    await expect(fetchPicture(url, silent, 20)).rejects.toMatchObject({ code: 'fetch-timeout' });
  });

  it('stops waiting for a body that never ends', async () => {
    const endless: typeof fetch = async (_url, init) =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
          },
        }),
      );
    await expect(fetchPicture(url, endless, 20)).rejects.toMatchObject({ code: 'fetch-timeout' });
  });

  it('refuses a redirect from a public to a private address, and allows others', async () => {
    const toRouter = fetchPicture(url, answering(new Response('x'), 'http://192.168.1.1/a.png'));
    await expect(toRouter).rejects.toMatchObject({ code: 'server-refused' });
    const toCdn = fetchPicture(url, answering(new Response('x'), 'https://cdn.test/a.png'));
    expect((await toCdn).size).toBe(1);
  });
});

describe('readBounded', () => {
  it('refuses a declared length past the limit without reading', async () => {
    const response = new Response('x', { headers: { 'content-length': '11' } });
    await expect(readBounded(response, 10)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('stops an undeclared body at the limit', async () => {
    let sent = 0;
    const response = new Response(
      new ReadableStream({
        pull: (controller) => {
          sent += 4;
          controller.enqueue(new Uint8Array(4));
        },
      }),
    );
    await expect(readBounded(response, 10)).rejects.toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThan(30);
  });
});
