import type { ComponentChildren } from 'preact';
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
    title: 'Can its probabilities be taken at their word?',
    short: 'Calibration',
    lead: 'If they can, then of all pictures to which it gives 80%, 80 in 100 show a tumor. That holds for the mix of pictures in the test, not for every other mix.',
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
      title="Off by how much"
      term="expected calibration error"
      explanation="Mean distance of probability and truth over 15 equally large groups of pictures, in percentage points."
      kind={POINTS}
      rows={setRows(figures, 'calibrationError')}
    />
  );
}

function Reliability(props: { bins: ReliabilityBin[]; children: ComponentChildren }) {
  return (
    <PlotCard
      title="Said and true"
      term="calibration curve"
      explanation="Each dot is a group of pictures. Above the dashed line there were more tumors than it said, below it fewer."
      beside={props.children}
      plot={<ReliabilityChart bins={props.bins} />}
      numbers={
        <NumberTable
          summary="Numbers of the calibration curve"
          columns={['Group', 'Said, on average', 'True', 'Pictures']}
          rows={props.bins.map(({ predicted, observed, pictures }, index) => [
            String(index + 1),
            formatShare(predicted),
            formatShare(observed),
            formatCount(pictures),
          ])}
        />
      }
    />
  );
}
