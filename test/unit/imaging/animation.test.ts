import { expect, test } from 'vitest';
import { isAnimated } from '../../../src/imaging/animation';
import type { FileKind } from '../../../src/imaging/sniff';
import { bigEndian32, bytesOf, gif, pngChunk, pngHeader, webp, zeros } from './sample-files';

const pixels = pngChunk('IDAT', 20);
const avif = (brand: string) => bytesOf(bigEndian32(16), 'ftyp', brand, zeros(4));

test.each<[string, Uint8Array, FileKind, boolean]>([
  ['a GIF of one frame', gif(1), 'gif', false],
  ['a GIF of two frames', gif(2), 'gif', true],
  ['a GIF cut off in its first frame', gif(2).slice(0, 40), 'gif', false],
  ['a GIF of no frame', gif(0), 'gif', false],
  ['a PNG', bytesOf(pngHeader(2, 2), pngChunk('tEXt', 30), pixels), 'png', false],
  [
    'an APNG',
    bytesOf(pngHeader(2, 2), pngChunk('tEXt', 30), pngChunk('acTL', 8), pixels),
    'png',
    true,
  ],
  [
    'a PNG that names it too late',
    bytesOf(pngHeader(2, 2), pixels, pngChunk('acTL', 8)),
    'png',
    false,
  ],
  [
    'a PNG with a chunk beyond its end',
    bytesOf(pngHeader(2, 2), bigEndian32(2 ** 31), 'zzzz'),
    'png',
    false,
  ],
  ['a WebP', webp(0x10), 'webp', false],
  ['an animated WebP', webp(0x12), 'webp', true],
  ['an AVIF', avif('avif'), 'avif', false],
  ['an AVIF sequence', avif('avis'), 'avif', true],
  ['a JPEG', bytesOf([0xff, 0xd8]), 'jpeg', false],
])('%s: %4$s', (_, bytes, kind, animated) => {
  expect(isAnimated(bytes, kind)).toBe(animated);
});
