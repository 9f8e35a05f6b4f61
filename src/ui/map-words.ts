import type { LocalisationMap } from '../engine/finding';
import { formatNumber } from '../i18n/format';
import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';

/** Half the width of the middle field, in which a place is simply "at the center". */
const MIDDLE = 0.1;

type Side = 'low' | 'middle' | 'high';

/** By row, then by column. */
const PLACES: Record<Side, Record<Side, MessageKey>> = {
  low: {
    low: 'finding_place_upper_left',
    middle: 'finding_place_upper',
    high: 'finding_place_upper_right',
  },
  middle: {
    low: 'finding_place_left',
    middle: 'finding_place_center',
    high: 'finding_place_right',
  },
  high: {
    low: 'finding_place_lower_left',
    middle: 'finding_place_lower',
    high: 'finding_place_lower_right',
  },
};

function side(fraction: number): Side {
  if (fraction < 0.5 - MIDDLE) return 'low';
  return fraction > 0.5 + MIDDLE ? 'high' : 'middle';
}

/** Where a point of the picture lies, in the picture's own left and right. */
export function describePlace(point: { x: number; y: number }): string {
  return t(PLACES[side(point.y)][side(point.x)]);
}

/** The localisation map in words, for those who cannot see it and as its caption. */
export function describeMap(map: LocalisationMap): string {
  const place = describePlace(map.peak);
  if (map.hotRegion === null) return t('finding_map_weak', { place });
  const share = Math.max(0.01, map.hotRegion.width * map.hotRegion.height);
  const percent = formatNumber(share, { style: 'percent' });
  return t('finding_map_strongest', { place, percent });
}
