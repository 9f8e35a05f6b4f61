import { t } from '../../i18n/t';
import { formatChange, formatChangeInterval } from '../../ui/format-figure';
import { changeName } from '../change-words';
import { IntervalList } from '../charts/interval-list';
import { CHANGE } from '../figure-kind';
import type { Figures } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';

/** As many as one takes in; all of them stand in the table. */
const SHOWN = 8;

/** What happens to the share of tumors found when the same pictures come compressed, turned, noisy... */
export function worsePictures({ robustness }: Figures): PageSection | null {
  if (!robustness?.length) return null;
  const worstFirst = [...robustness].sort(
    (a, b) => a.sensitivityChange[0] - b.sensitivityChange[0],
  );
  return {
    id: 'robustness',
    title: t('model_page_worse_title'),
    short: t('model_page_worse_short'),
    lead: t('model_page_worse_lead'),
    body: (
      <>
        <IntervalList
          title={
            worstFirst.length > SHOWN ? t('model_page_worse_worst') : t('model_page_worse_change')
          }
          term={t('model_page_term_worse')}
          explanation={t('model_page_worse_explained')}
          wide
          kind={CHANGE}
          rows={worstFirst.slice(0, SHOWN).map(({ change, sensitivityChange }) => ({
            name: changeName(change),
            figure: sensitivityChange,
          }))}
        />
        <NumberTable
          summary={t('model_page_worse_all', { number: worstFirst.length })}
          columns={[
            t('model_page_worse_change'),
            t('model_page_column_change'),
            t('model_page_column_interval'),
          ]}
          rows={worstFirst.map(({ change, sensitivityChange }) => [
            changeName(change),
            formatChange(sensitivityChange[0]),
            formatChangeInterval(sensitivityChange),
          ])}
        />
      </>
    ),
  };
}
