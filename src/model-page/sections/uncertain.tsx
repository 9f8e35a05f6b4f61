import { formatShare } from '../../ui/format-figure';
import { CoverageChart } from '../charts/coverage-chart';
import { IntervalList } from '../charts/interval-list';
import { PlotCard } from '../charts/plot-card';
import { SHARE } from '../figure-kind';
import type { CoveragePoint, Figures } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';
import { isMeasured, setRows } from '../set-rows';

/** How often the model decides, and how right it is when it does. */
export function uncertain(figures: Figures): PageSection | null {
  const { coverageCurve } = figures;
  const measured = isMeasured(figures, ['coverage', 'sensitivityDecided', 'specificityDecided']);
  if (!measured && !coverageCurve?.length) return null;
  return {
    id: 'uncertain',
    title: 'When it says “uncertain”',
    short: 'Uncertain answers',
    lead: 'Between two thresholds the model does not decide. What it is surest of is right most often.',
    body: (
      <>
        <div class="mp-cards">
          <IntervalList
            title="Decided"
            term="coverage"
            explanation="The share of brain MRIs on which it does not say “uncertain”."
            kind={SHARE}
            rows={setRows(figures, 'coverage')}
          />
          <IntervalList
            title="Tumors found, where decided"
            explanation="Sensitivity without the pictures it calls uncertain."
            kind={SHARE}
            rows={setRows(figures, 'sensitivityDecided')}
          />
          <IntervalList
            title="Healthy recognized, where decided"
            explanation="Specificity without the pictures it calls uncertain."
            kind={SHARE}
            rows={setRows(figures, 'specificityDecided')}
          />
        </div>
        {coverageCurve && coverageCurve.length > 1 && (
          <Coverage points={coverageCurve} decided={figures.brain.all?.coverage?.[0] ?? null} />
        )}
      </>
    ),
  };
}

function Coverage({ points, decided }: { points: CoveragePoint[]; decided: number | null }) {
  return (
    <PlotCard
      title="The surer, the more often right"
      term="coverage curve"
      explanation={
        <>
          How many of the pictures it is surest of it calls rightly. At the right end it decides
          every picture.
          {decided !== null &&
            ` The dashed line is where the product stops deciding, at ${formatShare(decided)} of them.`}
        </>
      }
      plot={<CoverageChart points={points} decided={decided} />}
      numbers={
        <NumberTable
          summary="Numbers of the coverage curve"
          columns={['Share decided', 'Share of them right']}
          rows={points.map(({ coverage, accuracy }) => [
            formatShare(coverage),
            formatShare(accuracy),
          ])}
        />
      }
    />
  );
}
