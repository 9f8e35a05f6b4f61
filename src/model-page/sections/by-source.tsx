import { plural, t } from '../../i18n/t';
import { IntervalList } from '../charts/interval-list';
import { AREA, type FigureKind, SHARE, writtenFigure } from '../figure-kind';
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

const mainFigures = (): readonly MainFigure[] => [
  {
    name: 'sensitivity',
    title: t('model_page_found'),
    term: t('model_page_term_sensitivity'),
    kind: SHARE,
    explanation: t('model_page_found_explained'),
  },
  {
    name: 'specificity',
    title: t('model_page_recognized'),
    term: t('model_page_term_specificity'),
    kind: SHARE,
    explanation: t('model_page_recognized_explained'),
  },
  {
    name: 'auc',
    title: t('model_page_ranked'),
    term: t('model_page_term_auc'),
    kind: AREA,
    explanation: t('model_page_ranked_explained'),
  },
  {
    name: 'typeAccuracy',
    title: t('model_page_type'),
    term: t('model_page_term_type'),
    kind: SHARE,
    explanation: t('model_page_type_explained'),
  },
];

/** The main figures for each kind of source. */
export function bySource(figures: Figures): PageSection | null {
  const main = mainFigures().filter(({ name }) => isMeasured(figures, [name]));
  if (main.length === 0) return null;
  const sets = SETS.filter((set) => figures.brain[set]);
  return {
    id: 'sources',
    title: t('model_page_sources_title'),
    short: t('model_page_sources_short'),
    lead: t('model_page_sources_lead'),
    body: (
      <>
        <ul class="mp-sets">
          {sets.map((set) => (
            <li key={set}>
              <h3>{t(SET_WORDS[set].name)}</h3>
              <p class="mp-counts">{countsOf(figures, set)}</p>
              <p class="mp-explain">{t(SET_WORDS[set].note)}</p>
            </li>
          ))}
        </ul>
        <div class="mp-cards">
          {main.map(({ name, ...words }) => (
            <IntervalList key={name} {...words} rows={setRows(figures, name)} />
          ))}
        </div>
        <NumberTable
          summary={t('model_page_sources_all')}
          columns={[t('model_page_column_figure'), ...sets.map((set) => t(SET_WORDS[set].name))]}
          rows={main.map(({ name, title, kind }) => [
            title,
            ...sets.map((set) => {
              const figure = figures.brain[set]?.[name];
              return figure ? writtenFigure(figure, kind) : '–';
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
  return t('model_page_counts', {
    pictures: plural('model_page_pictures', images),
    groups: plural('model_page_groups', groups),
  });
}

function HowToRead({ figures }: { figures: Figures }) {
  return (
    <div class="mp-notes">
      <h3>{t('model_page_how')}</h3>
      <ul>
        <li>{t('model_page_how_interval')}</li>
        <li>{t('model_page_how_group')}</li>
        <SharedPictures figures={figures} />
        <li>{t('model_page_how_uncertain')}</li>
        <li>{t('model_page_how_rare')}</li>
        {figures.thresholdsFrozenOn && (
          <li>{t('model_page_how_thresholds', { set: figures.thresholdsFrozenOn })}</li>
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
      {t('model_page_how_shared', {
        shared: all.images - apart.images,
        all: all.images,
        found: SHARE.value(apart.sensitivity[0]),
        recognized: SHARE.value(apart.specificity[0]),
      })}
    </li>
  );
}
