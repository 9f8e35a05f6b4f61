import { useMemo } from 'preact/hooks';
import { plural, t } from '../../../i18n/t';
import type { BatchSnapshot } from '../batch-store';
import { type Evaluation, evaluation } from '../metrics/evaluation';
import { judgedRows } from '../metrics/judged';
import { FiguresTable } from './figures-table';
import { Misses } from './misses';
import { TruthCharts } from './truth-charts';
import { TruthSource } from './truth-source';

/** How the findings of a batch compare with what is known of its pictures. */
export function TruthView({
  batch,
  onOpen,
}: {
  batch: BatchSnapshot;
  onOpen: (id: number) => void;
}) {
  const { rows, truth } = batch;
  const judged = useMemo(() => judgedRows(rows, truth), [rows, truth]);
  const found = useMemo(() => evaluation(judged), [judged]);
  return (
    <div class="ws-truth">
      <TruthSource truth={truth} labeled={judged.length} rows={rows.length} />
      {judged.length > 0 && (
        <div class="ws-truth-cards">
          <section class="ws-truth-card" aria-label={t('batch_figures')}>
            <h2>
              {t('batch_figures_title')}{' '}
              <span class="nl-small">
                {t('batch_figures_pictures', { tumors: found.tumors, healthy: found.healthy })}
              </span>
            </h2>
            <FiguresTable found={found} />
            <Reading found={found} />
          </section>
          <TruthCharts found={found} />
          <Misses misses={found.misses} rows={rows} onOpen={onOpen} />
        </div>
      )}
    </div>
  );
}

/** How the figures are counted; none of them means anything without that. */
function Reading({ found: { undecided, lost, tumors, healthy } }: { found: Evaluation }) {
  return (
    <ul class="ws-truth-notes">
      <li>
        <strong>{t('batch_reading_all')}</strong>{' '}
        {plural('batch_reading_all_how', tumors + healthy, { undecided, lost })}
      </li>
      <li>
        <strong>{t('batch_reading_decided')}</strong>{' '}
        {plural('batch_reading_decided_how', undecided + lost)}
      </li>
      <li>{t('batch_reading_intervals')}</li>
      <li>{t('batch_reading_limits')}</li>
    </ul>
  );
}
