import { DEFAULT_MAP_OPACITY } from '../../../ui/finding-card';
import type { MapView } from '../../results/map-controls';
import { EVERYTHING, type RowFilter } from './row-filter';
import { AS_GIVEN, type RowOrder } from './row-order';
import type { Selection } from './row-selection';

/** How the table is looked at; it stays so while the comparison with ground truth is shown. */
export interface TableLook {
  readonly filter: RowFilter;
  readonly order: RowOrder;
  readonly selection: Selection;
  readonly mapView: MapView;
}

export const FIRST_LOOK: TableLook = {
  filter: EVERYTHING,
  order: AS_GIVEN,
  selection: new Set(),
  mapView: { shown: true, opacity: DEFAULT_MAP_OPACITY },
};
