import type { LocalisationMap } from '../../../engine/finding';
import type { Slice } from '../../../imaging/slice';
import type { Problem } from '../../../problems/problem';

export type Pixels = Pick<Slice, 'width' | 'height' | 'pixels'>;

export type ToPictureWorker = { readonly id: number; readonly slice: Pixels } & (
  | { readonly kind: 'jpeg'; readonly maxSide: number }
  | { readonly kind: 'map'; readonly map: LocalisationMap | null }
);

export type FromPictureWorker =
  | { readonly id: number; readonly picture: Blob }
  | { readonly id: number; readonly problem: Problem };
