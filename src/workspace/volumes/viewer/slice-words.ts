import { formatNumber } from '../../../i18n/format';
import type { MessageKey, PluralKey } from '../../../i18n/message-keys';
import { plural, t } from '../../../i18n/t';
import type { Plane, PlaneView } from '../../../imaging/volume/planes';
import type { Direction } from '../../../imaging/volume/volume';

const PLANE_KEYS: Record<Plane, MessageKey> = {
  axial: 'volumes_plane_axial',
  coronal: 'volumes_plane_coronal',
  sagittal: 'volumes_plane_sagittal',
  stored: 'volumes_plane_stored',
};

/** A plane by its name, as the user chooses it. */
export function planeName(plane: Plane): string {
  return t(PLANE_KEYS[plane]);
}

/**
 * What is said of all slices of a plane, for each plane a sentence of its own: its name as an
 * adjective takes other forms in other languages, which no place in a sentence can give it.
 */
const SLICES = {
  all: {
    axial: 'volumes_all_axial',
    coronal: 'volumes_all_coronal',
    sagittal: 'volumes_all_sagittal',
    stored: 'volumes_all_stored',
  },
  'check-all': {
    axial: 'volumes_check_all_axial',
    coronal: 'volumes_check_all_coronal',
    sagittal: 'volumes_check_all_sagittal',
    stored: 'volumes_check_all_stored',
  },
  'check-rest': {
    axial: 'volumes_check_rest_axial',
    coronal: 'volumes_check_rest_coronal',
    sagittal: 'volumes_check_rest_sagittal',
    stored: 'volumes_check_rest_stored',
  },
  checking: {
    axial: 'volumes_checking_axial',
    coronal: 'volumes_checking_coronal',
    sagittal: 'volumes_checking_sagittal',
    stored: 'volumes_checking_stored',
  },
} as const satisfies Record<string, Record<Plane, PluralKey>>;

/** "All 34 axial slices", "Check all …", "Check the other …", "Checking …"; "slices" where stored. */
export function slicesOf(said: keyof typeof SLICES, plane: Plane, count: number): string {
  return plural(SLICES[said][plane], count);
}

/** Which slice is shown: "Slice 12 of 34". */
export function sliceNumber(index: number, { count }: Pick<PlaneView, 'count'>): string {
  return t('volumes_slice_number', { number: index + 1, count });
}

/** By the direction in which the slices grow. */
const PLACES: Record<Direction, MessageKey> = {
  S: 'volumes_place_feet_to_head',
  I: 'volumes_place_head_to_feet',
  A: 'volumes_place_back_to_front',
  P: 'volumes_place_front_to_back',
  L: 'volumes_place_right_to_left',
  R: 'volumes_place_left_to_right',
};

/**
 * Where the slice lies: "33 of 99 mm, feet to head". Null where the file gives no scale, and for a
 * single slice.
 */
export function slicePosition(index: number, view: PlaneView, known: boolean): string | null {
  if (!known || view.count < 2) return null;
  const mm = (slices: number) => formatNumber(Math.round(slices * view.spacing.between));
  const key = view.ends ? PLACES[view.ends.last] : 'volumes_place';
  return t(key, { place: mm(index), length: mm(view.count - 1) });
}
