import { t } from '../../i18n/t';
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
    title: t('model_page_uncertain_title'),
    short: t('model_page_uncertain_short'),
    lead: t('model_page_uncertain_lead'),
    body: (
      <>
        <div class="mp-cards">
          <IntervalList
            title={t('model_page_decided')}
            term={t('model_page_term_coverage')}
            explanation={t('model_page_decided_explained')}
            kind={SHARE}
            rows={setRows(figures, 'coverage')}
          />
          <IntervalList
            title={t('model_page_found_decided')}
            explanation={t('model_page_found_decided_explained')}
            kind={SHARE}
            rows={setRows(figures, 'sensitivityDecided')}
          />
          <IntervalList
            title={t('model_page_recognized_decided')}
            explanation={t('model_page_recognized_decided_explained')}
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
      title={t('model_page_coverage')}
      term={t('model_page_term_coverage_curve')}
      explanation={
        <>
          {t('model_page_coverage_explained')}
          {decided !== null && (
            <> {t('model_page_coverage_line', { decided: formatShare(decided) })}</>
          )}
        </>
      }
      plot={<CoverageChart points={points} decided={decided} />}
      numbers={
        <NumberTable
          summary={t('model_page_coverage_numbers')}
          columns={[t('model_page_column_decided'), t('model_page_column_right')]}
          rows={points.map(({ coverage, accuracy }) => [
            formatShare(coverage),
            formatShare(accuracy),
          ])}
        />
      }
    />
  );
}
