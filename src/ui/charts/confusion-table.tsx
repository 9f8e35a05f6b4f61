import { t } from '../../i18n/t';
import { formatCount, formatShare } from '../format-figure';

/** Cells are shaded in these steps by their share of the row, 0 for none. */
const SHADES = 6;

export interface ConfusionRow {
  /** What the pictures show. */
  readonly name: string;
  /** How many of them were told each of the columns. */
  readonly counts: readonly number[];
  /** The column that is right for them. */
  readonly right: number;
}

export interface ConfusionTableProps {
  columns: readonly string[];
  rows: readonly ConfusionRow[];
}

/** What the pictures show against what the model said; each cell has its number, shade only helps. */
export function ConfusionTable({ columns, rows }: ConfusionTableProps) {
  return (
    <table class="nl-confusion">
      <caption>{t('chart_confusion_caption')}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              <span>{column}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} {...row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ name, counts, right, columns }: ConfusionRow & { columns: readonly string[] }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row">{name}</th>
      {counts.map((count, said) => (
        <td
          key={columns[said]}
          class={`nl-shade-${shadeOf(count, total)}${said === right ? ' nl-right' : ''}`}
        >
          {formatCount(count)}
          {count > 0 && <span>{formatShare(count / total)}</span>}
        </td>
      ))}
    </tr>
  );
}

/** 0 for no pictures, 1 for few of the row, up to `SHADES - 1` for nearly all. */
export function shadeOf(count: number, total: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((count / total) * (SHADES - 1)));
}
