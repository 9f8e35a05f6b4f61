import type { DataSet } from 'dicom-parser';
import type { Window } from '../volume/window';
import { decimal, decimals, items } from './elements';
import { checkedOrientation, type Orientation, type Vector } from './vectors';

/** What a file says of one frame beside its pixels; null where it does not. */
export interface FrameFacts {
  /** Of the first pixel's center, in mm, to the patient's left, back and head. */
  readonly position: Vector | null;
  readonly orientation: Orientation | null;
  /** Along a row and along a column, in mm. */
  readonly pixelSpacing: readonly [number, number] | null;
  /** To the next slice, in mm. */
  readonly sliceSpacing: number | null;
  /** A value is `stored * slope + intercept`. */
  readonly slope: number;
  readonly intercept: number;
  readonly window: Window | null;
}

const PER_FRAME = 'x52009230';
const SHARED = 'x52009229';
/** Longest distance in mm that is believed, and the shortest: a micrometer. */
const FARTHEST_MM = 10_000;
const NEAREST_MM = 0.001;

/** The facts of each frame: from its own functional groups, the shared ones, or the file's top. */
export function readFrameFacts(set: DataSet, frames: number): FrameFacts[] {
  const own = items(set, PER_FRAME);
  const shared = items(set, SHARED)[0];
  return Array.from({ length: frames }, (_, index) => {
    const groups = [own[index], shared].filter((group) => group !== undefined);
    return factsOf((macro) => {
      for (const group of groups) {
        const [found] = items(group, macro);
        if (found) return found;
      }
      return set;
    });
  });
}

/** Functional group macros (PS3.3, C.7.6.16.2) have the same elements inside as the top level. */
function factsOf(macro: (tag: string) => DataSet): FrameFacts {
  const measures = macro('x00289110');
  const transformation = macro('x00289145');
  const [acrossRows, alongRow] = decimals(measures, 'x00280030');
  const between = decimal(measures, 'x00180088') ?? decimal(measures, 'x00180050');
  const slope = decimal(transformation, 'x00281053');
  return {
    position: checkedPosition(decimals(macro('x00209113'), 'x00200032')),
    orientation: checkedOrientation(decimals(macro('x00209116'), 'x00200037')),
    pixelSpacing: isDistance(alongRow) && isDistance(acrossRows) ? [alongRow, acrossRows] : null,
    sliceSpacing: isDistance(between) ? between : null,
    // A slope of 0 would make all pixels equal; such files mean that there is none.
    slope: slope || 1,
    intercept: decimal(transformation, 'x00281052') ?? 0,
    window: checkedWindow(macro('x00289132')),
  };
}

/**
 * The first window of the file. The half steps by which the standard's function LINEAR differs
 * (C.11.2.1.2) are left out, so that users find the numbers of other viewers: at a width of 256 a
 * grey differs by 1 at most, and by less the wider it is.
 */
function checkedWindow(set: DataSet): Window | null {
  const center = decimal(set, 'x00281050');
  const width = decimal(set, 'x00281051');
  return center !== null && width !== null && width > 0 ? { center, width } : null;
}

function checkedPosition([x, y, z]: number[]): Vector | null {
  const position = [x, y, z];
  const sane = position.every(
    (value): value is number => value !== undefined && Math.abs(value) < FARTHEST_MM,
  );
  return sane ? (position as [number, number, number]) : null;
}

function isDistance(mm: number | null | undefined): mm is number {
  return typeof mm === 'number' && mm >= NEAREST_MM && mm < FARTHEST_MM;
}
