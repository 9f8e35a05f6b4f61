import { formatCount, formatInterval, outOfHundred } from '../../ui/format-figure';
import { ResearchLine } from '../../ui/research-line';
import { DotGrid } from '../charts/dot-grid';
import type { Figure, Figures } from '../figures-schema';

/** "96 of 100", and where that rounds a few errors away, "more than 99 of 100". */
function frequency(share: number): string {
  return `${share > 0.99 && share < 1 ? 'more than ' : ''}${outOfHundred(share)} of 100`;
}

/** The main figures in one sentence and two drawings. */
export function Summary({ figures }: { figures: Figures | null | undefined }) {
  const all = figures?.brain.all;
  const [found, recognized] = [all?.sensitivity, all?.specificity];
  return (
    <div class="mp-summary">
      <div class="mp-summary-words">
        <h1>How good is this model?</h1>
        <p class="mp-sentence">
          {all && found && recognized
            ? `Asked about ${formatCount(all.images)} slices of brain MRI set aside from training, it found the tumor in ${frequency(found[0])} pictures that show one, and saw none in ${frequency(recognized[0])} that show none.`
            : 'This model comes without overall figures, so nobody can say how good it is.'}
        </p>
        <p>
          A figure is good for pictures like those it was measured on. From elsewhere expect less
          {figures?.leaveOneSourceOut?.length ? (
            <>
              {' '}
              (<a href="#unseen">how much less</a>)
            </>
          ) : null}
          ; and there is much that the model <a href="#limits">was not made for</a>.
        </p>
        <ResearchLine />
      </div>
      {all && found && recognized && (
        <div class="mp-hundreds">
          <Hundred figure={found} title="With a tumor" hit="found" miss="missed" />
          <Hundred
            figure={recognized}
            title="Without a tumor"
            hit="recognized"
            miss="not recognized"
          />
        </div>
      )}
    </div>
  );
}

interface HundredProps {
  figure: Figure;
  title: string;
  hit: string;
  miss: string;
}

function Hundred({ figure, title, hit, miss }: HundredProps) {
  const full = outOfHundred(figure[0]);
  return (
    <figure class="mp-hundred">
      <figcaption>{title}</figcaption>
      <DotGrid
        full={full}
        label={`${title}: of 100 pictures ${full} ${hit}, ${100 - full} ${miss}.`}
      />
      <p>
        <strong>{full}</strong> of 100 {hit}
      </p>
      <p class="nl-small">95% interval {formatInterval(figure)}</p>
    </figure>
  );
}
