import { formatNumber } from '../../i18n/format';
import { t } from '../../i18n/t';
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
            name: t(SET_WORDS[set].name),
            points,
            auc: brain[set]?.auc?.[0],
          },
        ]
      : [];
  });
  if (curves.length === 0) return null;
  return {
    id: 'thresholds',
    title: t('model_page_thresholds_title'),
    short: t('model_page_thresholds_short'),
    lead: t('model_page_thresholds_lead'),
    body: (
      <PlotCard
        title={t('model_page_roc')}
        term={t('model_page_term_roc')}
        explanation={t('model_page_roc_explained')}
        beside={<Legend curves={curves} />}
        plot={<RocChart curves={curves} />}
        numbers={curves.map(({ set, name, points }) => (
          <NumberTable
            key={set}
            summary={t('model_page_roc_numbers', { name })}
            columns={[
              t('model_page_column_point'),
              t('model_page_column_alarms'),
              t('model_page_found'),
            ]}
            rows={points.map(([falseAlarms, found], index) => [
              formatNumber(index + 1),
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
            {name}{' '}
            {auc !== undefined && (
              <span class="nl-small">{t('model_page_auc', { area: formatArea(auc) })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
