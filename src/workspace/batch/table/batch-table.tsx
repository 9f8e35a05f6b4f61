import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../../i18n/t';
import type { BatchRow } from '../run/batch-row';
import type { OrderKey, RowOrder } from './row-order';
import { allToggled, extended, type Selection, share, toggled } from './row-selection';
import { ROW_HEIGHT } from './row-window';
import { TableHead } from './table-head';
import { rowForKey } from './table-keys';
import { type RowActions, TableRow } from './table-row';
import { useRowWindow } from './use-row-window';

export interface BatchTableProps {
  /** Those to show, in order. */
  rows: readonly BatchRow[];
  order: RowOrder;
  onOrder: (key: OrderKey) => void;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  openId: number | null;
  onOpen: (id: number) => void;
}

/** The rows of a batch. However many there are, only those in view are drawn. */
export function BatchTable(props: BatchTableProps) {
  const { rows, order, onOrder, selection, onSelection, openId } = props;
  const { scroller, shown, onScroll, reveal } = useRowWindow(rows.length);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { reachable, onKeyDown, setReached } = useRovingRow(ids, scroller, reveal);
  const actions = useRowActions(props, ids, setReached);
  useEffect(() => {
    const index = openId === null ? -1 : ids.indexOf(openId);
    if (index >= 0) reveal(index);
    // Only when another row is opened: the user may scroll away from it.
  }, [openId]);
  const drawn = rows.slice(shown.from, shown.to);
  return (
    <div ref={scroller} class="ws-table-scroll" onScroll={onScroll}>
      <table class="ws-table" aria-label={t('batch_table_label')} aria-rowcount={rows.length + 1}>
        <TableHead
          order={order}
          onOrder={onOrder}
          chosen={share(selection, ids)}
          onChooseAll={() => onSelection(allToggled(selection, ids))}
        />
        <tbody onKeyDown={onKeyDown}>
          <Room rows={shown.from} />
          {drawn.map((row, at) => (
            <TableRow
              key={row.id}
              row={row}
              index={shown.from + at + 2}
              chosen={selection.has(row.id)}
              open={row.id === openId}
              reachable={row.id === reachable || (at === 0 && !drawn.some(isReachable(reachable)))}
              actions={actions}
            />
          ))}
          <Room rows={rows.length - shown.to} />
        </tbody>
      </table>
    </div>
  );
}

const isReachable =
  (id: number | null) =>
  (row: BatchRow): boolean =>
    row.id === id;

/** The room of rows that are not drawn. */
function Room({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of no content takes no focus.
    <tr class="ws-tr-room" aria-hidden="true">
      <td colSpan={7} style={{ height: `${rows * ROW_HEIGHT}px` }} />
    </tr>
  );
}

/** Actions that stay the same object, so that rows need not be drawn again for them. */
function useRowActions(
  props: BatchTableProps,
  ids: readonly number[],
  setReached: (id: number) => void,
): RowActions {
  const latest = useRef({ props, ids });
  latest.current = { props, ids };
  const last = useRef<number | null>(null);
  return useMemo(
    () => ({
      open(id) {
        setReached(id);
        latest.current.props.onOpen(id);
      },
      choose(id, extend) {
        const { selection, onSelection } = latest.current.props;
        const from = last.current;
        last.current = id;
        setReached(id);
        onSelection(
          extend && from !== null
            ? extended(selection, latest.current.ids, from, id)
            : toggled(selection, id),
        );
      },
    }),
    [setReached],
  );
}

/** Which row the Tab key reaches, and the keys that go from it to others, drawn or not. */
function useRovingRow(
  ids: readonly number[],
  scroller: { current: HTMLElement | null },
  reveal: (index: number) => void,
) {
  const [reachable, setReached] = useState<number | null>(null);
  const goingTo = useRef<{ id: number; selector: string } | null>(null);
  // The row may only now be drawn.
  useEffect(() => {
    const going = goingTo.current;
    if (!going) return;
    const row = scroller.current?.querySelector(`[data-row="${going.id}"]`);
    const target = row?.querySelector<HTMLElement>(going.selector);
    if (!target) return;
    goingTo.current = null;
    target.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const from = ids.indexOf(Number(target.closest<HTMLElement>('[data-row]')?.dataset.row));
    const to = from < 0 ? null : rowForKey(event.key, from, ids.length);
    const id = to === null ? undefined : ids[to];
    if (to === null || id === undefined) return;
    event.preventDefault();
    goingTo.current = { id, selector: target.matches('input') ? 'input' : 'button' };
    reveal(to);
    setReached(id);
  };
  return { reachable, onKeyDown, setReached };
}
