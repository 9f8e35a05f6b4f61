import { plural, t } from '../../i18n/t';
import { IntervalList } from '../charts/interval-list';
import { RARE, SHARE } from '../figure-kind';
import type { Figures } from '../figures-schema';
import type { PageSection } from '../section';
import { isMeasured, setRows } from '../set-rows';

/** Photos, CT and the like: how well they are turned away, and what that costs. */
export function otherPictures(figures: Figures): PageSection | null {
  const { notBrain } = figures;
  if (!notBrain?.rejected && !isMeasured(figures, ['lost'])) return null;
  return {
    id: 'others',
    title: t('model_page_others_title'),
    short: t('model_page_others_short'),
    lead: t('model_page_others_lead'),
    body: (
      <div class="mp-cards">
        <IntervalList
          title={t('model_page_cmp_rejected')}
          explanation={t('model_page_rejected_explained')}
          kind={SHARE}
          rows={[
            {
              name: plural('model_page_other_pictures', notBrain?.images ?? 0),
              figure: notBrain?.rejected,
            },
          ]}
        />
        <IntervalList
          title={t('model_page_lost')}
          explanation={t('model_page_lost_explained')}
          kind={RARE}
          rows={setRows(figures, 'lost')}
        />
      </div>
    ),
  };
}
