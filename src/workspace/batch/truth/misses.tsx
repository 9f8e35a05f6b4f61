import { formatNumber } from '../../../i18n/format';
import { plural, t } from '../../../i18n/t';
import { formatPercent } from '../../../ui/format-percent';
import { VerdictIcon } from '../../../ui/verdict-icon';
import type { Judged } from '../metrics/judged';
import type { BatchRow } from '../run/batch-row';
import { rowName } from '../table/row-name';
import { labelName } from './label-words';

/** A list longer than this helps nobody; the table's filter and exports have the rest. */
const MOST = 200;

export interface MissesProps {
  misses: readonly Judged[];
  rows: readonly BatchRow[];
  onOpen: (id: number) => void;
}

/** What the model got wrong, the farthest off first; a press opens the row. */
export function Misses({ misses, rows, onOpen }: MissesProps) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = misses.slice(0, MOST);
  return (
    <section class="ws-truth-card" aria-label={t('batch_misses')}>
      <h2>
        {t('batch_misses')} <span class="nl-small">{formatNumber(misses.length)}</span>
      </h2>
      {misses.length === 0 && <p class="nl-note">{t('batch_misses_none')}</p>}
      <ul class="ws-misses">
        {shown.map((miss) => {
          const row = byId.get(miss.id);
          return (
            row && (
              <li key={miss.id}>
                <button type="button" class="ws-miss" onClick={() => onOpen(miss.id)}>
                  <VerdictIcon outcome={miss.verdict} />
                  <bdi class="nl-name">{rowName(row)}</bdi>
                  <span class="nl-small">{labelName(miss.label)}</span>
                  <span class="nl-number">{formatPercent(miss.pTumor)}</span>
                </button>
              </li>
            )
          );
        })}
      </ul>
      {misses.length > MOST && <p class="nl-small">{plural('batch_misses_more', MOST)}</p>}
    </section>
  );
}
