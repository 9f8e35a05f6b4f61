import { t } from '../../i18n/t';
import { IntakeButtons } from './intake-buttons';

/** What the view says while there is no batch. */
export function BatchEmpty() {
  return (
    <div class="ws-empty ws-batch-empty">
      <h1>{t('batch_empty_title')}</h1>
      <p>{t('batch_empty_intro')}</p>
      <IntakeButtons large />
      <p class="nl-small">{t('batch_empty_privacy')}</p>
      <ul class="ws-batch-steps">
        <li>
          <strong>{t('batch_step_sort')}</strong> {t('batch_step_sort_how')}
        </li>
        <li>
          <strong>{t('batch_step_truth')}</strong> {t('batch_step_truth_how')}
        </li>
        <li>
          <strong>{t('batch_step_export')}</strong> {t('batch_step_export_how')}
        </li>
      </ul>
    </div>
  );
}
