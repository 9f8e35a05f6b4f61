import { t } from '../../i18n/t';
import { IntervalList } from '../charts/interval-list';
import { RARE, SHARE, WHOLE } from '../figure-kind';
import type { Figures } from '../figures-schema';
import type { PageSection } from '../section';
import { isMeasured, setRows } from '../set-rows';

/** How well the heat map finds the place. */
export function whereItLooked(figures: Figures): PageSection | null {
  if (!isMeasured(figures, ['pointing', 'boxOverlap', 'falseHotArea'])) return null;
  return {
    id: 'map',
    title: t('model_page_map_title'),
    short: t('model_page_map_short'),
    lead: t('model_page_map_lead'),
    body: (
      <div class="mp-cards">
        <IntervalList
          title={t('model_page_peak')}
          term={t('model_page_term_peak')}
          explanation={t('model_page_peak_explained')}
          kind={SHARE}
          rows={setRows(figures, 'pointing')}
        />
        <IntervalList
          title={t('model_page_overlap')}
          term={t('model_page_term_overlap')}
          explanation={t('model_page_overlap_explained')}
          kind={WHOLE}
          rows={setRows(figures, 'boxOverlap')}
        />
        <IntervalList
          title={t('model_page_false_hot')}
          term={t('model_page_term_false_hot')}
          explanation={t('model_page_false_hot_explained')}
          kind={RARE}
          rows={setRows(figures, 'falseHotArea')}
        />
      </div>
    ),
  };
}
