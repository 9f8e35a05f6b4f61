import { afterEach, expect, test, vi } from 'vitest';
import { fetchedModelFiles } from '../../../src/engine/model-files';

const BASE = 'chrome-extension://abc/models/m/';

afterEach(() => vi.unstubAllGlobals());

function answer(reply: (url: string, signal: AbortSignal) => Promise<Response>) {
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) =>
    reply(String(url), init.signal as AbortSignal),
  );
}

test('files are read from the folder', async () => {
  answer(async (url) => new Response(url));
  const files = fetchedModelFiles(BASE);
  expect(await files.text('model.json')).toBe(`${BASE}model.json`);
  expect(new TextDecoder().decode(await files.bytes('weights.bin'))).toBe(`${BASE}weights.bin`);
});

test.each([
  ['an error status', async () => new Response('', { status: 404 })],
  ['a refused request', () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s is a missing file', async (_, reply) => {
  answer(reply);
  const missing = { code: 'model-missing', detail: 'weights.bin' };
  await expect(fetchedModelFiles(BASE).bytes('weights.bin')).rejects.toMatchObject(missing);
});

test('a request that never ends is given up', async () => {
  const clock = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
  answer(
    (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  const text = fetchedModelFiles(BASE).text('metadata.json');
  clock.abort(new DOMException('', 'TimeoutError'));
  await expect(text).rejects.toMatchObject({ code: 'model-missing', detail: 'metadata.json' });
  expect(timeout).toHaveBeenCalledWith(expect.any(Number));
  timeout.mockRestore();
});
