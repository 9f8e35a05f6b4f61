import { LineSample, RocChart, type RocCurve } from '../../ui/charts/roc-chart';
import { formatArea, formatShare } from '../../ui/format-figure';
import { PlotCard } from '../charts/plot-card';
import type { Figures } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';
import { SET_WORDS, SETS } from '../words';

/** ROC curves: what every other threshold would have given. */
export function thresholds({ roc, brain }: Figures): PageSection | null {
  const curves = SETS.flatMap((set) => {
    const points = roc?.[set];
    return points?.length
      ? [
          {
            set,
            line: `mp-line-${set}`,
            name: SET_WORDS[set].name,
            points,
            auc: brain[set]?.auc?.[0],
          },
        ]
      : [];
  });
  if (curves.length === 0) return null;
  return {
    id: 'thresholds',
    title: 'With every other threshold',
    short: 'ROC curves',
    lead: 'A lower threshold finds more tumors and raises more false alarms. The curve shows all of them; the nearer it comes to the upper left corner, the better.',
    body: (
      <PlotCard
        title="Tumors found and false alarms"
        term="ROC"
        explanation="A point is a threshold. The dashed diagonal is chance."
        beside={<Legend curves={curves} />}
        plot={<RocChart curves={curves} />}
        numbers={curves.map(({ set, name, points }) => (
          <NumberTable
            key={set}
            summary={`Numbers of the curve: ${name}`}
            columns={['Point', 'False alarms', 'Tumors found']}
            rows={points.map(([falseAlarms, found], index) => [
              String(index + 1),
              formatShare(falseAlarms),
              formatShare(found),
            ])}
          />
        ))}
      />
    ),
  };
}

function Legend({
  curves,
}: {
  curves: readonly (RocCurve & { line: string; auc: number | undefined })[];
}) {
  return (
    <ul class="mp-legend">
      {curves.map(({ line, name, auc }) => (
        <li key={line}>
          <LineSample line={line} />
          <span>
            {name} {auc !== undefined && <span class="nl-small">AUC {formatArea(auc)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
