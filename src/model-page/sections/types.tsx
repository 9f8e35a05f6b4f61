import { ConfusionTable } from '../../ui/charts/confusion-table';
import type { Figures } from '../figures-schema';
import type { PageSection } from '../section';
import { labelName } from '../words';

/** What was taken for what. */
export function types({ confusion }: Figures): PageSection | null {
  if (!confusion) return null;
  return {
    id: 'types',
    title: 'What does it take for what?',
    short: 'Types',
    lead: 'It knows three types and can name no other: a tumor of a fourth type is given the type that it resembles. Pictures of tumors whose type the source does not state are left out here.',
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
