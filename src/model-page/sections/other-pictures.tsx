import { formatCount } from '../../ui/format-figure';
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
    title: 'What if it is no brain MRI at all?',
    short: 'Other pictures',
    lead: 'Photos, charts, X-rays, CT and MRI of other parts of the body should be turned away, and no brain MRI with them.',
    body: (
      <div class="mp-cards">
        <IntervalList
          title="Turned away"
          explanation="Of the pictures that are no brain MRI, the share that the model says so of."
          kind={SHARE}
          rows={[
            {
              name: `${formatCount(notBrain?.images ?? 0)} other pictures`,
              figure: notBrain?.rejected,
            },
          ]}
        />
        <IntervalList
          title="Lost"
          explanation="Of the brain MRIs, the share that it takes for something else."
          kind={RARE}
          rows={setRows(figures, 'lost')}
        />
      </div>
    ),
  };
}
