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
    title: 'Does it look in the right place?',
    short: 'The heat map',
    lead: 'The heat map shows where the evidence lay, not why, and is no outline of a tumor. The boxes around the tumors come from the sources.',
    body: (
      <div class="mp-cards">
        <IntervalList
          title="Peak in the box"
          term="pointing game"
          explanation="How often the hottest point lies in the box around the tumor."
          kind={SHARE}
          rows={setRows(figures, 'pointing')}
        />
        <IntervalList
          title="Overlap with the box"
          term="IoU"
          explanation="Area that the hot region and the box share, of the area that they cover together."
          kind={WHOLE}
          rows={setRows(figures, 'boxOverlap')}
        />
        <IntervalList
          title="Hot without reason"
          term="false hot area"
          explanation="The part of a picture without a tumor that is marked hot, on average."
          kind={RARE}
          rows={setRows(figures, 'falseHotArea')}
        />
      </div>
    ),
  };
}
