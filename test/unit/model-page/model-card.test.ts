import { afterEach, expect, it, vi } from 'vitest';
import { MODEL_FOLDER } from '../../../src/host/locations';
import { modelCardUrl } from '../../../src/model-page/model-card';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('gives the packaged card as UTF-8 text', async () => {
  const fetched = vi.fn(async (_url: string) => new Response('0.95 – 0.97'));
  vi.stubGlobal('fetch', fetched);
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:card';
  });
  expect(await modelCardUrl()).toBe('blob:card');
  expect(fetched.mock.calls[0]?.[0]).toContain(`${MODEL_FOLDER}MODEL_CARD.md`);
  expect(blobs[0]?.type).toBe('text/plain;charset=utf-8');
  expect(await blobs[0]?.text()).toBe('0.95 – 0.97');
});

it('gives none where the card is not there', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await modelCardUrl()).toBeNull();
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await modelCardUrl()).toBeNull();
});
