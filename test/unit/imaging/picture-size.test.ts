import { expect, test } from 'vitest';
import { HEADER_BYTES, MAX_SIDE } from '../../../src/imaging/limits';
import { checkedSize } from '../../../src/imaging/picture-size';
import type { FileKind } from '../../../src/imaging/sniff';
import {
  bmpHeader,
  bytesOf,
  gif,
  jpegHeader,
  pngHeader,
  uint32,
  webp,
  zeros,
} from './sample-files';

const size = (bytes: Uint8Array<ArrayBuffer>, kind: FileKind) =>
  checkedSize(new Blob([bytes]), kind, bytes.subarray(0, HEADER_BYTES));

test.each<[string, Uint8Array<ArrayBuffer>, FileKind, number, number]>([
  ['a PNG', pngHeader(640, 480), 'png', 640, 480],
  ['a JPEG', jpegHeader(640, 480), 'jpeg', 640, 480],
  ['a JPEG with long EXIF blocks', jpegHeader(9, 5, HEADER_BYTES + 50_000), 'jpeg', 9, 5],
  ['a GIF', gif(1), 'gif', 2, 2],
  ['a WebP', webp(0), 'webp', 8, 6],
  ['a BMP', bmpHeader(640, 480), 'bmp', 640, 480],
  ['a BMP from top to bottom', bmpHeader(640, 2 ** 32 - 480), 'bmp', 640, 480],
  [
    'an OS/2 BMP',
    bytesOf('BM', zeros(12), uint32(12), [128, 2, 224, 1], zeros(8)),
    'bmp',
    640,
    480,
  ],
])('%s', async (_, bytes, kind, width, height) => {
  expect(await size(bytes, kind)).toMatchObject({ width, height });
});

test.each<[string, Uint8Array<ArrayBuffer>, FileKind, string]>([
  ['a PNG bomb', pngHeader(60_000, 60_000), 'png', '60000 x 60000'],
  ['a BMP bomb', bmpHeader(20_000, 20_000), 'bmp', '20000 x 20000'],
  ['just too many', pngHeader(8192, 8193), 'png', '8192 x 8193'],
  ['a side too long', pngHeader(MAX_SIDE + 1, 1), 'png', `${MAX_SIDE + 1} x 1`],
])('%s is refused before it is decoded', async (_, bytes, kind, detail) => {
  await expect(size(bytes, kind)).rejects.toMatchObject({ code: 'too-many-pixels', detail });
});

test('as many pixels as may be are taken', async () => {
  expect(await size(pngHeader(8192, 8192), 'png')).toMatchObject({ width: 8192 });
});

test.each<[string, Uint8Array<ArrayBuffer>, FileKind]>([
  ['a PNG cut off in its header', pngHeader(9, 9).slice(0, 18), 'png'],
  ['a PNG of no width', pngHeader(0, 9), 'png'],
  ['a JPEG without a frame', jpegHeader(9, 9).slice(0, 4), 'jpeg'],
  ['a WebP cut off', webp(0).slice(0, 14), 'webp'],
  ['a GIF cut off', gif(1).slice(0, 7), 'gif'],
  ['a BMP cut off', bmpHeader(9, 9).slice(0, 20), 'bmp'],
  ['a BMP of negative width', bmpHeader(2 ** 32 - 9, 9), 'bmp'],
])('%s is broken', async (_, bytes, kind) => {
  await expect(size(bytes, kind)).rejects.toMatchObject({ code: 'broken-picture' });
});
