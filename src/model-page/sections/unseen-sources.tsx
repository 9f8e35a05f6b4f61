import { formatCount } from '../../ui/format-figure';
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
      note: `${formatCount(entry.images)} pictures`,
      figure: entry[name],
    }));
  return {
    id: 'unseen',
    title: 'With sources that it never saw',
    short: 'Sources never seen',
    lead: 'Only the figures of this part are of sources never seen in training. For each of them a network of the same kind, not this very model, was trained without any picture of that source and then asked about them. This comes nearest to a new hospital.',
    body: (
      <div class="mp-cards">
        <IntervalList
          title="Tumors found"
          term="sensitivity"
          explanation="Of the pictures that show a tumor, from a source that training left out."
          kind={WHOLE}
          rows={rows('sensitivity')}
        />
        <IntervalList
          title="Healthy recognized"
          term="specificity"
          explanation="Of the pictures that show none, from a source that training left out."
          kind={WHOLE}
          rows={rows('specificity')}
        />
        <IntervalList
          title="Ranked right"
          term="AUC"
          explanation="Within a source that training left out. 0.5 is chance."
          kind={AREA}
          rows={rows('auc')}
        />
      </div>
    ),
  };
}
