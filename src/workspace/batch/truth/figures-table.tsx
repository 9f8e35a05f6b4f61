import {
  type Figure,
  formatArea,
  formatAreaInterval,
  formatInterval,
  formatShare,
} from '../../../ui/format-figure';
import type { Evaluation, Shares } from '../metrics/evaluation';

const ROWS: readonly { key: keyof Shares; name: string; note: string }[] = [
  { key: 'sensitivity', name: 'Sensitivity', note: 'Tumors found' },
  { key: 'specificity', name: 'Specificity', note: 'Healthy recognized' },
  { key: 'accuracy', name: 'Accuracy', note: 'Right of all' },
];

/** The figures, once for all pictures and once for those that the model has decided. */
export function FiguresTable({ found }: { found: Evaluation }) {
  const { forced, decided, area, rejected } = found;
  return (
    <table class="ws-figures">
      <caption class="nl-unseen">Figures with their 95% intervals</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">All pictures</th>
          <th scope="col">Decided only</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ key, name, note }) => (
          <tr key={key}>
            <th scope="row">
              {name} <span class="nl-small">{note}</span>
            </th>
            <td>{shareCell(forced[key])}</td>
            <td>{shareCell(decided[key])}</td>
          </tr>
        ))}
        {area && (
          <tr>
            <th scope="row">
              AUC <span class="nl-small">Tumors ranked above healthy</span>
            </th>
            <td>
              <strong>{formatArea(area.area)}</strong>{' '}
              <span class="nl-small">
                {area.figure ? formatAreaInterval(area.figure) : 'no interval'}
              </span>
            </td>
            <td />
          </tr>
        )}
        {rejected && (
          <tr>
            <th scope="row">
              Others recognized <span class="nl-small">Told not to be a brain MRI</span>
            </th>
            <td>{shareCell(rejected)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function shareCell(figure: Figure | null) {
  if (!figure) return '–';
  return (
    <>
      <strong>{formatShare(figure[0])}</strong>{' '}
      <span class="nl-small">{formatInterval(figure)}</span>
    </>
  );
}
