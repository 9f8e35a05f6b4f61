import { formatMillions } from '../../ui/format-figure';
import { IntervalList } from '../charts/interval-list';
import { AREA, type FigureKind, SHARE } from '../figure-kind';
import type { Compared, Figures, MaybeFigure } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';

type ComparedFigure = {
  [K in keyof Compared]-?: Compared[K] extends MaybeFigure ? K : never;
}[keyof Compared];

const FIGURES: readonly (readonly [ComparedFigure, string, string, FigureKind])[] = [
  ['usualAccuracy', 'Right, usual sources', 'Share of the pictures called rightly.', SHARE],
  ['usualAuc', 'Ranked right, usual sources', 'AUC; 0.5 is chance.', AREA],
  ['otherAuc', 'Ranked right, other sources', 'AUC on TCGA and OpenNeuro ds002748.', AREA],
  ['otherSensitivity', 'Tumors found, other sources', 'On TCGA and OpenNeuro ds002748.', SHARE],
  ['webSensitivity', 'Tumors found, web', 'On pictures that others collected on the web.', SHARE],
  ['rejected', 'Turned away', 'Of the pictures that are no brain MRI.', SHARE],
];

/** This network trained on freely licensed pictures alone, where it was measured too. */
const PERMISSIVE = /-permissive$/;

/** This model beside the two systems of the original application. */
export function comparison({ comparison }: Figures, modelId: string): PageSection | null {
  if (!comparison?.length) return null;
  return {
    id: 'comparison',
    title: 'Beside other networks',
    short: 'Comparison',
    lead: leadOf(comparison),
    body: (
      <>
        <div class="mp-cards">
          {FIGURES.map(([name, title, explanation, kind]) => (
            <IntervalList
              key={name}
              title={title}
              explanation={explanation}
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
          summary="The systems and all their figures"
          columns={['Figure', ...comparison.map((entry) => nameOf(entry, modelId))]}
          rows={[
            [
              'Parameters',
              ...comparison.map(({ parameters }) => maybe(parameters, formatMillions)),
            ],
            ['Size in MB', ...comparison.map(({ megabytes }) => maybe(megabytes, String))],
            ['Epochs', ...comparison.map(({ epochs }) => maybe(epochs, formatMillions))],
            ...FIGURES.map(([name, title, , kind]) => [
              title,
              ...comparison.map((entry) => written(entry[name], kind)),
            ]),
          ]}
        />
      </>
    ),
  };
}

function leadOf(rows: readonly Compared[]): string {
  const originals =
    'The two systems of the original application were trained on the brain MRIs that this model was trained on. They can say only “tumor” or “no tumor”, and turn no other picture away.';
  const permissive = rows.some(({ id }) => PERMISSIVE.test(id))
    ? ' One more row is this network trained on pictures with permissive licenses alone.'
    : '';
  return `${originals}${permissive} All were measured on the same test pictures.`;
}

function nameOf({ id, name }: Compared, modelId: string): string {
  return id === modelId ? `${name} (this model)` : name;
}

function maybe(value: number | null | undefined, format: (value: number) => string): string {
  return value == null ? '–' : format(value);
}

function written(figure: MaybeFigure, kind: FigureKind): string {
  return figure ? `${kind.value(figure[0])} (${kind.interval(figure)})` : '–';
}
