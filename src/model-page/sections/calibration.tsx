import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t';
import { ReliabilityChart } from '../../ui/charts/reliability-chart';
import { formatCount, formatShare } from '../../ui/format-figure';
import { IntervalList } from '../charts/interval-list';
import { PlotCard } from '../charts/plot-card';
import { POINTS } from '../figure-kind';
import type { Figures, ReliabilityBin } from '../figures-schema';
import { NumberTable } from '../number-table';
import type { PageSection } from '../section';
import { isMeasured, setRows } from '../set-rows';

/** Whether a probability of 80% means 80 in 100. */
export function calibration(figures: Figures): PageSection | null {
  const { reliability } = figures;
  if (!isMeasured(figures, ['calibrationError']) && !reliability?.length) return null;
  return {
    id: 'calibration',
    title: t('model_page_calibration_title'),
    short: t('model_page_calibration_short'),
    lead: t('model_page_calibration_lead'),
    body: reliability?.length ? (
      <Reliability bins={reliability}>
        <Deviation figures={figures} />
      </Reliability>
    ) : (
      <div class="mp-cards">
        <Deviation figures={figures} />
      </div>
    ),
  };
}

function Deviation({ figures }: { figures: Figures }) {
  return (
    <IntervalList
      title={t('model_page_off')}
      term={t('model_page_term_off')}
      explanation={t('model_page_off_explained')}
      kind={POINTS}
      rows={setRows(figures, 'calibrationError')}
    />
  );
}

function Reliability(props: { bins: ReliabilityBin[]; children: ComponentChildren }) {
  return (
    <PlotCard
      title={t('model_page_reliability')}
      term={t('model_page_term_reliability')}
      explanation={t('model_page_reliability_explained')}
      beside={props.children}
      plot={<ReliabilityChart bins={props.bins} />}
      numbers={
        <NumberTable
          summary={t('model_page_reliability_numbers')}
          columns={[
            t('model_page_column_group'),
            t('model_page_column_said'),
            t('model_page_column_true'),
            t('model_page_column_pictures'),
          ]}
          rows={props.bins.map(({ predicted, observed, pictures }, index) => [
            formatCount(index + 1),
            formatShare(predicted),
            formatShare(observed),
            formatCount(pictures),
          ])}
        />
      }
    />
  );
}
