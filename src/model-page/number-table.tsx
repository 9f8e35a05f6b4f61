export interface NumberTableProps {
  /** What opens it, and its caption. */
  summary: string;
  columns: readonly string[];
  /** Each with its name first. */
  rows: readonly (readonly string[])[];
}

/** The numbers behind a drawing, closed until they are asked for. */
export function NumberTable({ summary, columns, rows }: NumberTableProps) {
  const [first, ...others] = columns;
  return (
    <details class="mp-numbers">
      <summary>{summary}</summary>
      <table>
        <caption class="nl-unseen">{summary}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={columns[index + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
