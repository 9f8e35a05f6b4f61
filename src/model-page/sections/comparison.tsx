import { formatNumber } from '../../i18n/format';
import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { formatMillions } from '../../ui/format-figure';
import { IntervalList } from '../charts/interval-list';
import { AREA, type FigureKind, SHARE, writtenFigure } from '../figure-kind';
import type { Compared, Figures, MaybeFigure } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';

type ComparedFigure = {
  [K in keyof Compared]-?: Compared[K] extends MaybeFigure ? K : never;
}[keyof Compared];

const FIGURES: readonly (readonly [ComparedFigure, MessageKey, MessageKey, FigureKind])[] = [
  [
    'usualAccuracy',
    'model_page_cmp_usual_accuracy',
    'model_page_cmp_usual_accuracy_explained',
    SHARE,
  ],
  ['usualAuc', 'model_page_cmp_usual_auc', 'model_page_cmp_usual_auc_explained', AREA],
  ['otherAuc', 'model_page_cmp_other_auc', 'model_page_cmp_other_auc_explained', AREA],
  ['otherSensitivity', 'model_page_cmp_other_found', 'model_page_cmp_other_found_explained', SHARE],
  ['webSensitivity', 'model_page_cmp_web_found', 'model_page_cmp_web_found_explained', SHARE],
  ['rejected', 'model_page_cmp_rejected', 'model_page_cmp_rejected_explained', SHARE],
];

/** This network trained on freely licensed pictures alone, where it was measured too. */
const PERMISSIVE = /-permissive$/;

/** This model beside the two systems of the original application. */
export function comparison({ comparison }: Figures, modelId: string): PageSection | null {
  if (!comparison?.length) return null;
  return {
    id: 'comparison',
    title: t('model_page_cmp_title'),
    short: t('model_page_cmp_short'),
    lead: leadOf(comparison),
    body: (
      <>
        <div class="mp-cards">
          {FIGURES.map(([name, title, explanation, kind]) => (
            <IntervalList
              key={name}
              title={t(title)}
              explanation={t(explanation)}
              kind={kind}
              rows={comparison.map((entry) => ({
                name: nameOf(entry, modelId),
                figure: entry[name],
                main: entry.id === modelId,
              }))}
            />
          ))}
        </div>
        <NumberTable
          summary={t('model_page_cmp_all')}
          columns={[
            t('model_page_column_figure'),
            ...comparison.map((entry) => nameOf(entry, modelId)),
          ]}
          rows={[
            [
              t('model_page_cmp_parameters'),
              ...comparison.map(({ parameters }) => maybe(parameters, formatMillions)),
            ],
            [
              t('model_page_cmp_size'),
              ...comparison.map(({ megabytes }) => maybe(megabytes, formatNumber)),
            ],
            [
              t('model_page_cmp_epochs'),
              ...comparison.map(({ epochs }) => maybe(epochs, formatMillions)),
            ],
            ...FIGURES.map(([name, title, , kind]) => [
              t(title),
              ...comparison.map((entry) => written(entry[name], kind)),
            ]),
          ]}
        />
      </>
    ),
  };
}

function leadOf(rows: readonly Compared[]): string {
  return rows.some(({ id }) => PERMISSIVE.test(id))
    ? t('model_page_cmp_lead_permissive')
    : t('model_page_cmp_lead');
}

function nameOf({ id, name }: Compared, modelId: string): string {
  return id === modelId ? t('model_page_cmp_this', { name }) : name;
}

function maybe(value: number | null | undefined, format: (value: number) => string): string {
  return value == null ? '–' : format(value);
}

function written(figure: MaybeFigure, kind: FigureKind): string {
  return figure ? writtenFigure(figure, kind) : '–';
}
