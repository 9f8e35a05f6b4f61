import { expect, it } from 'vitest';
import { describeMap, describePlace } from '../../../src/ui/map-words';
import { mapWithPeak } from './made-up';

it.each([
  [0.2, 0.2, 'upper left of center'],
  [0.8, 0.2, 'upper right of center'],
  [0.2, 0.8, 'lower left of center'],
  [0.8, 0.8, 'lower right of center'],
  [0.5, 0.1, 'above center'],
  [0.5, 0.9, 'below center'],
  [0.1, 0.5, 'left of center'],
  [0.9, 0.5, 'right of center'],
  [0.45, 0.55, 'at the center'],
])('says where %f, %f lies', (x, y, words) => {
  expect(describePlace({ x, y })).toBe(words);
});

it('tells a marked region from a weak response', () => {
  const map = mapWithPeak(8, { column: 0, row: 0 });
  expect(describeMap(map)).toBe('No region stands out. Weak response upper left of center.');
  const hotRegion = { xCenter: 0.2, yCenter: 0.2, width: 0.3, height: 0.2 };
  expect(describeMap({ ...map, hotRegion })).toBe(
    'Strongest response upper left of center. The marked box covers 6% of the picture.',
  );
});
