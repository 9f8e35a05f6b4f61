import type { Finding } from '../engine/finding';
import { formatNumber } from '../i18n/format';
import { plural, t } from '../i18n/t';
import { formatPercent } from '../ui/format-percent';
import type { ReportVolume } from './report-item';

/** In units of the drawing, which are about a pixel on screen. */
const WIDTH = 720;
const LEFT = 40;
const RIGHT = 8;
const TOP = 8;
const HEIGHT = 110;
const PLOT = WIDTH - LEFT - RIGHT;

const level = (probability: number) => TOP + (1 - probability) * HEIGHT;

/** The tumor probability from slice to slice, with the model's two thresholds. */
export function VolumeChart({ volume, finding }: { volume: ReportVolume; finding: Finding }) {
  const { chart, slices, shown } = volume;
  const { tumorLow, tumorHigh } = finding.thresholds;
  const place = (slice: number) => LEFT + ((slice - 1) / Math.max(1, slices - 1)) * PLOT;
  const known = chart.filter(({ pTumor }) => pTumor !== null);
  const strongest = Math.max(0, ...known.map(({ pTumor }) => pTumor ?? 0));
  return (
    <svg
      class="rp-chart"
      viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + 22}`}
      role="img"
      aria-label={plural('report_volume_label', known.length, {
        highest: formatPercent(strongest),
      })}
    >
      <rect
        class="rp-band"
        x={LEFT}
        y={level(tumorHigh)}
        width={PLOT}
        height={level(tumorLow) - level(tumorHigh)}
      />
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line class="rp-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={level(tick)} y2={level(tick)} />
          <text class="rp-tick" x={LEFT - 6} y={level(tick) + 3} text-anchor="end">
            {formatNumber(tick, { style: 'percent' })}
          </text>
        </g>
      ))}
      <line class="rp-shown" x1={place(shown)} x2={place(shown)} y1={TOP} y2={TOP + HEIGHT} />
      {linesOf(chart).map((line) => (
        <polyline
          key={line[0]?.slice}
          class="rp-line"
          points={line.map(({ slice, pTumor }) => `${place(slice)},${level(pTumor)}`).join(' ')}
        />
      ))}
      {known.map(({ slice, pTumor }) => (
        <circle key={slice} class="rp-dot" cx={place(slice)} cy={level(pTumor ?? 0)} r="1.8" />
      ))}
      <text class="rp-tick" x={LEFT} y={TOP + HEIGHT + 16}>
        {t('report_slice', { number: 1 })}
      </text>
      <text class="rp-tick" x={WIDTH - RIGHT} y={TOP + HEIGHT + 16} text-anchor="end">
        {formatNumber(slices)}
      </text>
    </svg>
  );
}

/** A line ends where a slice is no brain MRI, and the next begins behind it. */
function linesOf(chart: ReportVolume['chart']): { slice: number; pTumor: number }[][] {
  const lines: { slice: number; pTumor: number }[][] = [[]];
  for (const { slice, pTumor } of chart) {
    if (pTumor === null) lines.push([]);
    else lines.at(-1)?.push({ slice, pTumor });
  }
  return lines.filter((line) => line.length > 1);
}
