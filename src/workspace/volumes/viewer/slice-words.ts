import type { Plane, PlaneView } from '../../../imaging/volume/planes';
import { DIRECTION_WORDS } from './edge-letters';

export const PLANE_NAMES: Record<Plane, string> = {
  axial: 'Axial',
  coronal: 'Coronal',
  sagittal: 'Sagittal',
  stored: 'As stored',
};

/** "34 axial slices"; the plane is left out where it has no name. */
export function slicesOf(plane: Plane, count: number): string {
  const name = plane === 'stored' ? '' : `${plane} `;
  return `${count} ${name}${count === 1 ? 'slice' : 'slices'}`;
}

/** Which slice is shown: "Slice 12 of 34". */
export function sliceNumber(index: number, { count }: Pick<PlaneView, 'count'>): string {
  return `Slice ${index + 1} of ${count}`;
}

/**
 * Where the slice lies: "33 of 99 mm, from feet to head". Null where the file gives no scale, and for
 * a single slice.
 */
export function slicePosition(index: number, view: PlaneView, known: boolean): string | null {
  if (!known || view.count < 2) return null;
  const mm = (slices: number) => Math.round(slices * view.spacing.between);
  const place = `${mm(index)} of ${mm(view.count - 1)} mm`;
  if (!view.ends) return place;
  const { first, last } = view.ends;
  return `${place}, ${DIRECTION_WORDS[first]} to ${DIRECTION_WORDS[last]}`;
}
