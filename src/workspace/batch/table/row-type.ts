import { TUMOR_TYPES, type TumorType } from '../../../engine/finding';
import type { BatchRow } from '../run/batch-row';

/**
 * The type to name in a row: only of what looks like a tumor, and only if it holds more of the
 * tumor's probability than the others together, as the cards have it.
 */
export function typeOf({ state }: BatchRow): TumorType | null {
  if (state.kind !== 'done' || state.finding.verdict !== 'tumor') return null;
  const { pTypes, pTumor } = state.finding;
  return TUMOR_TYPES.find((type) => pTypes[type] > pTumor / 2) ?? null;
}
