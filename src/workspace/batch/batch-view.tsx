import { useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { LiveRegion } from '../../ui/live-region';
import type { ViewProps } from '../shell/views';
import { BatchEmpty } from './batch-empty';
import { BatchProgressBar } from './batch-progress';
import { BatchRows } from './batch-rows';
import { IntakeButtons } from './intake-buttons';
import { batchNews } from './progress-words';
import { FIRST_LOOK } from './table/table-look';
import { TruthView } from './truth/truth-view';
import { useBatch } from './use-batch';

/** What of the batch is shown, by the address's end. */
const TRUTH = 'truth';

/** Many pictures at once: their rows, and how they compare with what is known of them. */
export function BatchView({ rest, go }: ViewProps) {
  const batch = useBatch();
  const [look, setLook] = useState(FIRST_LOOK);
  const empty = batch.rows.length === 0 && batch.sorting === 0;
  const truth = rest === TRUTH;
  return (
    <div class="ws-batch">
      {empty ? (
        <BatchEmpty />
      ) : (
        <>
          <header class="ws-batch-head">
            <h1>{t('batch_title')}</h1>
            <nav class="ws-tabs" aria-label={t('batch_title')}>
              <a href="#batch" aria-current={truth ? undefined : 'page'}>
                {t('batch_tab_rows')}
              </a>
              <a href={`#batch/${TRUTH}`} aria-current={truth ? 'page' : undefined}>
                {t('batch_tab_truth')}
              </a>
            </nav>
            <IntakeButtons />
          </header>
          <BatchProgressBar batch={batch} />
          {truth ? (
            <TruthView batch={batch} onOpen={(id) => go('batch', String(id))} />
          ) : (
            <BatchRows
              rows={batch.rows}
              rest={rest}
              go={go}
              look={look}
              onLook={(change) => setLook((now) => ({ ...now, ...change }))}
            />
          )}
        </>
      )}
      <LiveRegion text={batchNews(batch)} />
    </div>
  );
}
