import { deflateSync } from 'fflate';
import { expect, it } from 'vitest';
import { inflate } from '../../../../src/imaging/dicom/inflate';

const MEGABYTE = 1024 * 1024;

it.each([0, 1, 40_000, 3 * MEGABYTE])('unpacks %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * index) >> 5);
  expect(Buffer.compare(inflate(deflateSync(bytes)), bytes)).toBe(0);
});

it('stops a bomb at the limit', () => {
  const bomb = deflateSync(new Uint8Array(40 * MEGABYTE));
  expect(bomb.length).toBeLessThan(50_000);
  expect(() => inflate(bomb, 39 * MEGABYTE)).toThrow('too-large: over 39 MB unpacked');
  expect(inflate(bomb, 40 * MEGABYTE).length).toBe(40 * MEGABYTE);
});
