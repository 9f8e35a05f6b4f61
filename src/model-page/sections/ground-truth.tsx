import { t } from '../../i18n/t';
import type { PageSection } from '../section';

/** Where the right answers came from. */
export function groundTruth(): PageSection {
  return {
    id: 'truth',
    title: t('model_page_truth_title'),
    short: t('model_page_truth_short'),
    lead: t('model_page_truth_lead'),
    body: (
      <div class="mp-prose">
        <p>{t('model_page_truth_1')}</p>
        <p>{t('model_page_truth_2')}</p>
        <p>{t('model_page_truth_3')}</p>
      </div>
    ),
  };
}
