import { expect, test } from 'vitest';
import { letterbox } from '../../../src/engine/letterbox';

test.each([
  ['a square fills it', 64, 64, 224, { left: 0, top: 0, width: 224, height: 224 }],
  [
    'a wide one has bars above and below',
    64,
    48,
    224,
    { left: 0, top: 28, width: 224, height: 168 },
  ],
  ['a tall one has bars beside it', 48, 64, 224, { left: 28, top: 0, width: 168, height: 224 }],
  ['half a pixel is rounded up', 448, 5, 224, { left: 0, top: 110, width: 224, height: 3 }],
  ['an odd rest goes below', 224, 223, 224, { left: 0, top: 0, width: 224, height: 223 }],
  ['a line keeps one pixel', 5000, 1, 224, { left: 0, top: 111, width: 224, height: 1 }],
] as const)('%s', (_, width, height, size, place) => {
  expect(letterbox(width, height, size)).toEqual(place);
});
