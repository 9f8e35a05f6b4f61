import type { LocalisationMap } from '../engine/finding';

/** Half the width of the middle field, in which a place is simply "at the center". */
const MIDDLE = 0.1;

type Side = 'low' | 'middle' | 'high';

function side(fraction: number): Side {
  if (fraction < 0.5 - MIDDLE) return 'low';
  return fraction > 0.5 + MIDDLE ? 'high' : 'middle';
}

/** Where a point of the picture lies, in the picture's own left and right. */
export function describePlace(point: { x: number; y: number }): string {
  const column = { low: 'left', middle: '', high: 'right' }[side(point.x)];
  const row = { low: 'upper', middle: '', high: 'lower' }[side(point.y)];
  if (row === '' && column === '') return 'at the center';
  if (column === '') return row === 'upper' ? 'above center' : 'below center';
  return row === '' ? `${column} of center` : `${row} ${column} of center`;
}

/** The localisation map in words, for those who cannot see it and as its caption. */
export function describeMap(map: LocalisationMap): string {
  const place = describePlace(map.peak);
  if (map.hotRegion === null) return `No region stands out. Weak response ${place}.`;
  const percent = Math.max(1, Math.round(map.hotRegion.width * map.hotRegion.height * 100));
  return `Strongest response ${place}. The marked box covers ${percent}% of the picture.`;
}
