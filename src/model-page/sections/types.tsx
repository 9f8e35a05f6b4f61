import { t } from '../../i18n/t';
import { ConfusionTable } from '../../ui/charts/confusion-table';
import type { Figures } from '../figures-schema';
import type { PageSection } from '../section';
import { labelName } from '../words';

/** What was taken for what. */
export function types({ confusion }: Figures): PageSection | null {
  if (!confusion) return null;
  return {
    id: 'types',
    title: t('model_page_types_title'),
    short: t('model_page_types_short'),
    lead: t('model_page_types_lead'),
    body: (
      <div class="mp-card">
        <ConfusionTable
          columns={confusion.labels.map(labelName)}
          rows={confusion.rows.map((counts, right) => ({
            name: labelName(confusion.labels[right] ?? ''),
            counts,
            right,
          }))}
        />
      </div>
    ),
  };
}
