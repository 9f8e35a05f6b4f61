import { TUMOR_TYPES } from '../../../engine/finding';
import { compareNames } from '../../../i18n/format';
import type { BatchRow } from '../run/batch-row';
import { OUTCOMES, outcomeOf } from './row-outcome';
import { typeOf } from './row-type';

export const ORDER_KEYS = ['place', 'name', 'verdict', 'tumor', 'type', 'mri'] as const;
export type OrderKey = (typeof ORDER_KEYS)[number];

export interface RowOrder {
  readonly key: OrderKey;
  readonly descending: boolean;
}

/** As the files were handed in. */
export const AS_GIVEN: RowOrder = { key: 'place', descending: false };

/** Sorted anew; equal rows keep their order, and rows without a value come last either way. */
export function ordered(rows: readonly BatchRow[], { key, descending }: RowOrder) {
  if (key === 'place') return rows;
  const value = VALUES[key];
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** The order after a press on a column's head: probabilities begin with the highest. */
export function nextOrder(order: RowOrder, key: OrderKey): RowOrder {
  const first = key === 'tumor' || key === 'mri';
  if (order.key !== key) return { key, descending: first };
  return order.descending === first ? { key, descending: !first } : AS_GIVEN;
}

type Value = number | string | null;

const VALUES: Record<Exclude<OrderKey, 'place'>, (row: BatchRow) => Value> = {
  name: ({ path }) => path,
  verdict: (row) => OUTCOMES.indexOf(outcomeOf(row)),
  tumor: ({ state }) =>
    state.kind === 'done' && state.finding.verdict !== 'not_brain_mri'
      ? state.finding.pTumor
      : null,
  type: (row) => {
    const type = typeOf(row);
    return type === null ? null : TUMOR_TYPES.indexOf(type);
  },
  mri: ({ state }) => (state.kind === 'done' ? state.finding.pBrainMri : null),
};

function compare(a: number | string, b: number | string): number {
  return typeof a === 'string' || typeof b === 'string'
    ? compareNames(String(a), String(b))
    : a - b;
}
