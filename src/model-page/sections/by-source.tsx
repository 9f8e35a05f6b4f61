import { formatCount } from '../../ui/format-figure';
import { IntervalList } from '../charts/interval-list';
import { AREA, type FigureKind, SHARE } from '../figure-kind';
import type { Figures } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';
import { type BrainFigureName, isMeasured, setRows } from '../set-rows';
import { SET_WORDS, SETS } from '../words';

interface MainFigure {
  readonly name: BrainFigureName;
  readonly title: string;
  readonly term?: string;
  readonly kind: FigureKind;
  readonly explanation: string;
}

const MAIN: readonly MainFigure[] = [
  {
    name: 'sensitivity',
    title: 'Tumors found',
    term: 'sensitivity',
    kind: SHARE,
    explanation: 'Of the pictures that show a tumor, the share that the model calls so.',
  },
  {
    name: 'specificity',
    title: 'Healthy recognized',
    term: 'specificity',
    kind: SHARE,
    explanation: 'Of the pictures that show none, the share in which it sees none.',
  },
  {
    name: 'auc',
    title: 'Ranked right',
    term: 'AUC',
    kind: AREA,
    explanation:
      'How often a picture with a tumor gets a higher probability than one without. 1 is always, 0.5 is chance.',
  },
  {
    name: 'typeAccuracy',
    title: 'Type named right',
    term: 'type accuracy',
    kind: SHARE,
    explanation: 'Of the tumors whose type is known: glioma, meningioma or pituitary tumor.',
  },
];

/** The main figures for each kind of source. */
export function bySource(figures: Figures): PageSection | null {
  const main = MAIN.filter(({ name }) => isMeasured(figures, [name]));
  if (main.length === 0) return null;
  const sets = SETS.filter((set) => figures.brain[set]);
  return {
    id: 'sources',
    title: 'By where the pictures came from',
    short: 'By source',
    lead: 'All test pictures are of other patients than the training pictures, as far as the sources tell patients apart, but from the same sources.',
    body: (
      <>
        <ul class="mp-sets">
          {sets.map((set) => (
            <li key={set}>
              <h3>{SET_WORDS[set].name}</h3>
              <p class="mp-counts">{countsOf(figures, set)}</p>
              <p class="mp-explain">{SET_WORDS[set].note}</p>
            </li>
          ))}
        </ul>
        <div class="mp-cards">
          {main.map(({ name, ...words }) => (
            <IntervalList key={name} {...words} rows={setRows(figures, name)} />
          ))}
        </div>
        <NumberTable
          summary="All figures by source"
          columns={['Figure', ...sets.map((set) => SET_WORDS[set].name)]}
          rows={main.map(({ name, title, kind }) => [
            title,
            ...sets.map((set) => {
              const figure = figures.brain[set]?.[name];
              return figure ? `${kind.value(figure[0])} (${kind.interval(figure)})` : '–';
            }),
          ])}
        />
        <HowToRead figures={figures} />
      </>
    ),
  };
}

function countsOf(figures: Figures, set: (typeof SETS)[number]): string {
  const { images = 0, groups = 0 } = figures.brain[set] ?? {};
  return `${formatCount(images)} pictures, ${formatCount(groups)} groups`;
}

function HowToRead({ figures }: { figures: Figures }) {
  return (
    <div class="mp-notes">
      <h3>How to read these figures</h3>
      <ul>
        <li>
          In parentheses stands the 95% interval: how far the figure could move with other patients
          of the same sources. Where every picture was right it reads “100 to 100%” (of errors, “0
          to 0%”), which does not mean that errors cannot happen.
        </li>
        <li>
          A group is one patient, or pictures that are nearly the same. Pictures of one group are
          never split between training and test, so few groups make a wide interval.
        </li>
        <SharedPictures figures={figures} />
        <li>
          An answer “uncertain” counts by the side it leans to; a brain MRI that was taken for
          something else counts as wrong.
        </li>
        <li>
          Tumors are far more frequent in these pictures than in those that a clinic makes. Where
          they are rare, more of the alarms are false than here.
        </li>
        {figures.thresholdsFrozenOn && (
          <li>
            The thresholds were set on a separate set of pictures (“{figures.thresholdsFrozenOn}”)
            and not changed after the test pictures were looked at.
          </li>
        )}
      </ul>
    </div>
  );
}

/** Near-duplicates hide under other names: what an audit found is said, with the figures without it. */
function SharedPictures({ figures: { apart, brain } }: { figures: Figures }) {
  const all = brain.all;
  if (!apart?.sensitivity || !apart.specificity || !all || apart.images >= all.images) return null;
  return (
    <li>
      {formatCount(all.images - apart.images)} of the {formatCount(all.images)} pictures were found
      among the training pictures too, under other names. Without them it finds{' '}
      {SHARE.value(apart.sensitivity[0])} of the tumors and recognizes{' '}
      {SHARE.value(apart.specificity[0])} of the healthy pictures.
    </li>
  );
}
