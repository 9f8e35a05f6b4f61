import { useRef } from 'preact/hooks';
import type { Verdict } from '../../../engine/finding';
import { formatNumber } from '../../../i18n/format';
import { t } from '../../../i18n/t';
import type { PlaneView } from '../../../imaging/volume/planes';
import type { DecisionBand } from '../../../ui/decision-band';
import { formatPercent } from '../../../ui/format-percent';
import { useSize } from '../use-size';
import { directionName } from '../viewer/edge-letters';
import { sliceNumber } from '../viewer/slice-words';
import { keyedSlice } from '../viewer/step-keys';
import { type ChartSize, chartBars, chartHeight, chartPlace, sliceAt } from './chart-geometry';
import { sliceSummary } from './slice-summary';
import type { PlaneRecords } from './study';

export interface ProbabilityChartProps {
  records: PlaneRecords;
  view: PlaneView;
  /** The slice shown. */
  index: number;
  onIndex: (index: number) => void;
}

/** Of the plot, in CSS pixels; its style sheet says the same. */
const HEIGHT = 96;
const BARS: readonly Verdict[] = ['not_brain_mri', 'no_tumor', 'uncertain', 'tumor'];

/** The probability of a tumor along the axis; a slider, because it leads from slice to slice. */
export function ProbabilityChart({ records, view, index, onIndex }: ProbabilityChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const size = { width: useSize(plot)?.width || 1, height: HEIGHT };
  const checked = records.some((record) => record !== null);
  const goTo = (event: PointerEvent) => {
    const { left } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    onIndex(sliceAt(event.clientX - left, view.count, size));
  };
  return (
    <figure class="vol-chart">
      <figcaption>
        {t('volumes_chart')}
        {!checked && <span class="nl-small"> {t('volumes_chart_later')}</span>}
      </figcaption>
      <div
        ref={plot}
        class="vol-plot"
        role="slider"
        tabIndex={0}
        aria-label={t('volumes_chart_slider')}
        aria-valuemin={1}
        aria-valuemax={view.count}
        aria-valuenow={index + 1}
        aria-valuetext={t('volumes_chart_value', {
          slice: sliceNumber(index, view),
          summary: sliceSummary(records[index]),
        })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) goTo(event);
        }}
        onKeyDown={(event) => {
          const target = keyedSlice(event.key, index, view.count);
          if (target === null || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onIndex(target);
        }}
      >
        <ChartDrawing records={records} index={index} size={size} />
      </div>
      <div class="vol-ends nl-small" aria-hidden="true">
        <span>{view.ends ? directionName(view.ends.first) : formatNumber(1)}</span>
        <span>{view.ends ? directionName(view.ends.last) : formatNumber(view.count)}</span>
      </div>
    </figure>
  );
}

interface ChartDrawingProps {
  records: PlaneRecords;
  index: number;
  size: ChartSize;
}

/** Bars, the model's two thresholds, and the slice shown. */
export function ChartDrawing({ records, index, size }: ChartDrawingProps) {
  const bars = chartBars(records, size);
  const thresholds = records.find((record) => record !== null)?.finding.thresholds;
  const band = thresholds && { from: thresholds.tumorLow, to: thresholds.tumorHigh };
  const at = chartPlace(index, records.length, size);
  return (
    <svg width={size.width} height={size.height} aria-hidden="true" focusable="false">
      {band && <Undecided band={band} size={size} />}
      {BARS.map((verdict) => (
        <path key={verdict} class={`vol-bars vol-bars-${verdict}`} d={bars[verdict]} />
      ))}
      {band && <ThresholdNumbers band={band} size={size} />}
      <line class="vol-here" x1={at} x2={at} y1={0} y2={size.height} />
      <path class="vol-here-head" d={`M${at - 5} 0h10l-5 7z`} />
    </svg>
  );
}

/** The band in which the model does not decide, between its two thresholds. */
function Undecided({ band, size }: { band: DecisionBand; size: ChartSize }) {
  const [high, low] = [chartHeight(band.to, size), chartHeight(band.from, size)];
  return (
    <>
      <rect class="vol-undecided" x={0} y={high} width={size.width} height={low - high} />
      {[high, low].map((y) => (
        <line key={y} class="vol-threshold" x1={0} x2={size.width} y1={y} y2={y} />
      ))}
    </>
  );
}

/** The thresholds' numbers, over the bars, with a rim that sets them off. */
function ThresholdNumbers({ band, size }: { band: DecisionBand; size: ChartSize }) {
  return (
    <>
      {[band.to, band.from].map((threshold) => (
        <text
          key={threshold}
          class="vol-threshold-text"
          x={size.width - 3}
          y={chartHeight(threshold, size) - 4}
        >
          {formatPercent(threshold)}
        </text>
      ))}
    </>
  );
}
