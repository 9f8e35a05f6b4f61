import { afterEach, expect, test, vi } from 'vitest';
import { encodePreview } from '../../../src/imaging/encode-preview';
import { fakeCanvas } from './fake-canvas';

afterEach(() => vi.unstubAllGlobals());

test('a preview is a grey, opaque JPEG of the size asked for', async () => {
  const seen = fakeCanvas({ width: 1, height: 1, rgba: () => [0, 0, 0, 0] });
  const pixels = Uint8Array.of(0, 0, 200, 200, 0, 0, 200, 200);
  const slice = { name: 'x', width: 4, height: 2, pixels, color: 0, steps: [] };
  const blob = await encodePreview(slice, 2);
  expect(blob.type).toBe('image/jpeg');
  expect(seen.encoded?.pixels).toEqual([0, 0, 0, 255, 200, 200, 200, 255]);
});
