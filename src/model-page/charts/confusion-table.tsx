import type { Confusion } from '../figures-schema';
import { formatCount, formatShare } from '../format-figure';
import { labelName } from '../words';

/** Cells are shaded in these steps by their share of the row, 0 for none. */
const SHADES = 6;

/** What the pictures show against what the model said; each cell has its number, shade only helps. */
export function ConfusionTable({ labels, rows }: Confusion) {
  return (
    <table class="mp-confusion">
      <caption>
        Rows: what the picture shows. Columns: what the model said. In pictures, and in percent of
        the row.
      </caption>
      <thead>
        <tr>
          <td />
          {labels.map((label) => (
            <th key={label} scope="col">
              <span>{labelName(label)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <ConfusionRow key={labels[index]} labels={labels} row={row} truth={index} />
        ))}
      </tbody>
    </table>
  );
}

function ConfusionRow(props: { labels: readonly string[]; row: readonly number[]; truth: number }) {
  const { labels, row, truth } = props;
  const total = row.reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row">{labelName(labels[truth] ?? '')}</th>
      {row.map((count, said) => (
        <td
          key={labels[said]}
          class={`mp-shade-${shadeOf(count, total)}${said === truth ? ' mp-right' : ''}`}
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
