import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
import {
  type Figure,
  formatArea,
  formatAreaInterval,
  formatInterval,
  formatShare,
} from '../../../ui/format-figure';
import type { Evaluation, Shares } from '../metrics/evaluation';

const ROWS: readonly { key: keyof Shares; name: MessageKey; note: MessageKey }[] = [
  { key: 'sensitivity', name: 'batch_sensitivity', note: 'batch_sensitivity_note' },
  { key: 'specificity', name: 'batch_specificity', note: 'batch_specificity_note' },
  { key: 'accuracy', name: 'batch_accuracy', note: 'batch_accuracy_note' },
];

/** The figures, once for all pictures and once for those that the model has decided. */
export function FiguresTable({ found }: { found: Evaluation }) {
  const { forced, decided, area, rejected } = found;
  return (
    <table class="ws-figures">
      <caption class="nl-unseen">{t('batch_figures_caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('batch_figures_all')}</th>
          <th scope="col">{t('batch_figures_decided')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ key, name, note }) => (
          <tr key={key}>
            <th scope="row">
              {t(name)} <span class="nl-small">{t(note)}</span>
            </th>
            <td>{shareCell(forced[key])}</td>
            <td>{shareCell(decided[key])}</td>
          </tr>
        ))}
        {area && (
          <tr>
            <th scope="row">
              AUC <span class="nl-small">{t('batch_area_note')}</span>
            </th>
            <td>
              <strong>{formatArea(area.area)}</strong>{' '}
              <span class="nl-small">
                {area.figure ? formatAreaInterval(area.figure) : t('batch_no_interval')}
              </span>
            </td>
            <td />
          </tr>
        )}
        {rejected && (
          <tr>
            <th scope="row">
              {t('batch_others')} <span class="nl-small">{t('batch_others_note')}</span>
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
