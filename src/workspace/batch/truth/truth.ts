import type { BatchRow } from '../run/batch-row';
import { labelOfFolder, type TruthLabel } from './labels';
import type { TruthTable } from './truth-table';

/** Where it is known what the pictures show. */
export type Truth =
  | { readonly kind: 'folders' }
  | { readonly kind: 'table'; readonly name: string; readonly table: TruthTable };

/** What is known of a row; null where nothing is. */
export function truthOf(truth: Truth | null, { path, slice }: BatchRow): TruthLabel | null {
  if (!truth) return null;
  return truth.kind === 'folders' ? labelOfFolder(path) : truth.table.find(path, slice);
}
