import { expect, test } from 'vitest';
import { pictureMap } from '../../../src/engine/picture-map';

const MAP_SIZE = 14;
const NETWORK = { size: 224, mapSize: MAP_SIZE };

/** A map with some cells at 1, as [column, row]. */
function mapWith(...cells: [number, number][]): Float32Array {
  const values = new Float32Array(MAP_SIZE * MAP_SIZE);
  for (const [x, y] of cells) values[y * MAP_SIZE + x] = 1;
  return values;
}

test.each([
  [100, 100, 28, 28],
  [640, 480, 28, 21],
  [480, 640, 21, 28],
  [56, 5, 28, 3],
  [5000, 1, 28, 1],
])('a picture of %i x %i has a grid of %i x %i', (width, height, columns, rows) => {
  const map = pictureMap(mapWith([7, 7]), NETWORK, { width, height }, 0.5);
  expect([map.width, map.height]).toEqual([columns, rows]);
  expect(map.values).toHaveLength(columns * rows);
});

test('a cell of the network lies on four cells of a square picture', () => {
  const map = pictureMap(mapWith([2, 9]), NETWORK, { width: 10, height: 10 }, 0.5);
  const at = (x: number, y: number) => map.values[y * 28 + x];
  // Half-pixel centers: 3/4 of the way in each direction, 1/4 for the neighbors.
  expect(at(4, 18)).toBeCloseTo(0.5625, 6);
  expect(at(5, 19)).toBeCloseTo(0.5625, 6);
  expect(at(3, 18)).toBeCloseTo(0.1875, 6);
  expect(at(3, 17)).toBeCloseTo(0.0625, 6);
  expect(at(2, 18)).toBe(0);
  expect(map.peak).toEqual({ x: 4.5 / 28, y: 18.5 / 28 });
  expect(map.hotRegion).toEqual({
    xCenter: 5 / 28,
    yCenter: 19 / 28,
    width: 2 / 28,
    height: 2 / 28,
  });
});

test('the padding of a wide picture is cut off', () => {
  // 2:1, so the picture takes the rows 3.5 to 10.5 of the 14.
  const picture = { width: 200, height: 100 };
  const padding = pictureMap(mapWith([7, 0], [7, 1], [7, 13]), NETWORK, picture, 0.5);
  expect(Math.max(...padding.values)).toBe(0);
  expect(padding.hotRegion).toBeNull();
  const middle = pictureMap(mapWith([7, 4]), NETWORK, picture, 0.5);
  // The middle of row 4 lies one network cell below the picture's upper edge, of seven.
  expect(middle.peak.y).toBeCloseTo(1.5 / 14, 6);
  expect(middle.peak.x).toBeCloseTo(14.5 / 28, 6);
});

test('the padding of a tall picture is cut off', () => {
  const map = pictureMap(mapWith([0, 7], [10, 3]), NETWORK, { width: 100, height: 200 }, 0.5);
  expect([map.width, map.height]).toEqual([14, 28]);
  expect(map.peak.x).toBeCloseTo(13.5 / 14, 6);
  expect(map.peak.y).toBeCloseTo(6.5 / 28, 6);
});

test('an even map stays even, and within 0 to 1', () => {
  const above = new Float32Array(MAP_SIZE * MAP_SIZE).fill(1.0000001);
  const { values } = pictureMap(above, NETWORK, { width: 3, height: 2 }, 0.5);
  expect(values.every((value) => value === 1)).toBe(true);
});
