import { t } from '../../i18n/t';
/** What stands in place of a result: nothing yet, or one that is gone. */
export function EmptyDetail({ lost }: { lost: boolean }) {
  return (
    <div class="ws-empty">
      <h2>{lost ? t('results_lost_title') : t('results_empty_title')}</h2>
      <p>{lost ? t('results_lost') : t('results_empty', { command: t('menu_check_image') })}</p>
    </div>
  );
}
