import { plural, t } from '../../i18n/t';
import { IntervalList } from '../charts/interval-list';
import { AREA, WHOLE } from '../figure-kind';
import type { Figures } from '../figures-schema';
import type { PageSection } from '../section';
import { sourceName } from '../words';

/** Figures on sources that were left out of training: the only ones of pictures from unseen places. */
export function unseenSources({ leaveOneSourceOut }: Figures): PageSection | null {
  if (!leaveOneSourceOut?.length) return null;
  const rows = (name: 'sensitivity' | 'specificity' | 'auc') =>
    leaveOneSourceOut.map((entry) => ({
      name: sourceName(entry.left),
      note: plural('model_page_pictures', entry.images),
      figure: entry[name],
    }));
  return {
    id: 'unseen',
    title: t('model_page_unseen_title'),
    short: t('model_page_unseen_short'),
    lead: t('model_page_unseen_lead'),
    body: (
      <div class="mp-cards">
        <IntervalList
          title={t('model_page_found')}
          term={t('model_page_term_sensitivity')}
          explanation={t('model_page_unseen_found')}
          kind={WHOLE}
          rows={rows('sensitivity')}
        />
        <IntervalList
          title={t('model_page_recognized')}
          term={t('model_page_term_specificity')}
          explanation={t('model_page_unseen_recognized')}
          kind={WHOLE}
          rows={rows('specificity')}
        />
        <IntervalList
          title={t('model_page_ranked')}
          term={t('model_page_term_auc')}
          explanation={t('model_page_unseen_ranked')}
          kind={AREA}
          rows={rows('auc')}
        />
      </div>
    ),
  };
}
