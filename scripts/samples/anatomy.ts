import type { Field } from './field';
import type { Displacement } from './placement';
import type { SliceCanvas } from './slice-canvas';

export type Plane = 'axial' | 'coronal' | 'sagittal';

/** What a drawn head hands on: distances in pixels, negative inside. */
export interface SliceAnatomy {
  /** To the inner face of the skull. */
  readonly cavity: Field;
  /** To the skin. */
  readonly head: Field;
}

/** Paints a whole head on a 512 x 512 canvas. */
export type AnatomyPainter = (
  canvas: SliceCanvas,
  seed: number,
  displace: Displacement,
) => SliceAnatomy;
