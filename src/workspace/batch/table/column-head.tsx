import type { OrderKey, RowOrder } from './row-order';

export interface ColumnHeadProps {
  column: Exclude<OrderKey, 'place'>;
  words: string;
  class: string;
  order: RowOrder;
  onOrder: (key: OrderKey) => void;
}

/** The head of a column by which the table can be sorted: up, down, and as the files came. */
export function ColumnHead({ column, words, class: name, order, onOrder }: ColumnHeadProps) {
  const sorted = order.key === column;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={name} aria-sort={sorted ? direction : 'none'}>
      <button type="button" class="ws-sort" onClick={() => onOrder(column)}>
        {words}
        <span class="ws-sort-mark" aria-hidden="true">
          {sorted ? (order.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}
