import type { PageSection } from '../section';

/** Where the right answers came from. */
export function groundTruth(): PageSection {
  return {
    id: 'truth',
    title: 'How the right answers were known',
    short: 'Ground truth',
    lead: 'A picture counts as what its source says it is. Nobody read the pictures again for this model, so how much readers would disagree is unknown.',
    body: (
      <div class="mp-prose">
        <p>
          In Cheng’s collection the type comes from clinical records and the outline from
          radiologists. In TCGA one reader drew the outlines and a radiologist checked them; a slice
          without an outline, well away from the tumor, counts as healthy, though the brain around a
          tumor may be changed. In OpenNeuro ds002748 no tumor was reported of anybody.
        </p>
        <p>
          For the collections from the web it is whoever sorted them. Errors in their labels count
          here as errors of the model, and the other way round.
        </p>
        <p>
          Healthy pictures are few and of few styles, so the style of a picture may still tell
          something of its label. The usual benchmark, the test folder of Nickparvar’s collection,
          is not quoted: nearly all its pictures share a picture or a patient with its training
          folder.
        </p>
      </div>
    ),
  };
}
