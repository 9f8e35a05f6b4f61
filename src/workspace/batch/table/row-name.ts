import { t } from '../../../i18n/t';
import { shownName } from '../../../ui/shown-name';
import type { BatchRow } from '../run/batch-row';

/**
 * What a row is called. Slices that share a file are counted from 1, as viewers do; exports count
 * from 0.
 */
export function rowName({ path, slice, origin }: Pick<BatchRow, 'path' | 'slice' | 'origin'>) {
  const name = shownName(path);
  if (origin.kind !== 'slice') return name;
  const { files, slices } = origin.source;
  const ownFile = files.length > 1 && files.length === slices;
  return ownFile ? name : t('batch_row_slice', { name, slice: slice + 1 });
}
