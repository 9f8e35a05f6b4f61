import { expect, it } from 'vitest';
import { MAX_FETCH_BYTES } from '../../../src/background/limits';
import { pictureHash } from '../../../src/background/picture-hash';

it('is the SHA-256 of the bytes', async () => {
  // FIPS 180-2, appendix B.1.
  expect(await pictureHash(new Blob(['abc']))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('does not read what is past the limit', async () => {
  const huge = { size: MAX_FETCH_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
  expect(await pictureHash(huge as never)).toBeNull();
});

it('leaves to the decoder what cannot be read', async () => {
  const folder = { size: 4096, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
  expect(await pictureHash(folder as never)).toBeNull();
});
