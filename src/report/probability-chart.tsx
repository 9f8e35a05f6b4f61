import { type Finding, TUMOR_TYPES } from '../engine/finding';
import { formatList, formatNumber } from '../i18n/format';
import { t } from '../i18n/t';
import { formatPercent } from '../ui/format-percent';
import { TYPE_NAMES } from '../ui/verdict-words';

/** In units of the drawing, which are about a pixel on screen. */
const WIDTH = 360;
const LABELS = 104;
const VALUES = 44;
const PLOT = WIDTH - LABELS - VALUES;
const ROW = 26;
const BAR = 12;
const TOP = 16;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface Row {
  readonly label: string;
  readonly probability: number;
  readonly main: boolean;
}

function rowsOf(finding: Finding): Row[] {
  if (finding.verdict === 'not_brain_mri') {
    return [{ label: t('report_bar_brain_mri'), probability: finding.pBrainMri, main: true }];
  }
  return [
    { label: t('report_bar_tumor'), probability: finding.pTumor, main: true },
    ...TUMOR_TYPES.map((type) => ({
      label: TYPE_NAMES[type],
      probability: finding.pTypes[type],
      main: false,
    })),
  ];
}

const place = (probability: number) => LABELS + probability * PLOT;

/**
 * The probabilities as bars on one axis, with the stretch in which the model does not decide. As
 * SVG, because browsers print no backgrounds unless they are told to.
 */
export function ProbabilityChart({ finding }: { finding: Finding }) {
  const rows = rowsOf(finding);
  const bottom = TOP + rows.length * ROW;
  const { tumorLow, tumorHigh } = finding.thresholds;
  const bars = rows.map(({ label, probability }) => `${label} ${formatPercent(probability)}`);
  const list = formatList(bars, { type: 'unit' });
  return (
    <svg
      class="rp-chart"
      viewBox={`0 0 ${WIDTH} ${bottom + 22}`}
      role="img"
      aria-label={t('report_probabilities_label', { list })}
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <line class="rp-grid" x1={place(tick)} x2={place(tick)} y1={TOP} y2={bottom} />
          <text class="rp-tick" x={place(tick)} y={bottom + 14} text-anchor="middle">
            {formatNumber(tick, { style: 'percent' })}
          </text>
        </g>
      ))}
      {finding.verdict !== 'not_brain_mri' && (
        <g>
          <rect
            class="rp-band"
            x={place(tumorLow)}
            y={TOP}
            width={place(tumorHigh) - place(tumorLow)}
            height={ROW}
          />
          <text class="rp-tick" x={place((tumorLow + tumorHigh) / 2)} y={11} text-anchor="middle">
            {t('report_undecided')}
          </text>
        </g>
      )}
      {rows.map(({ label, probability, main }, index) => {
        const middle = TOP + index * ROW + ROW / 2;
        return (
          <g key={label} class={main ? 'rp-main' : undefined}>
            <text class="rp-bar-label" x={LABELS - 8} y={middle + 4} text-anchor="end">
              {label}
            </text>
            <rect
              class="rp-bar"
              x={LABELS}
              y={middle - BAR / 2}
              width={Math.max(1, probability * PLOT)}
              height={BAR}
            />
            <text class="rp-bar-value" x={WIDTH} y={middle + 4} text-anchor="end">
              {formatPercent(probability)}
            </text>
          </g>
        );
      })}
      <line class="rp-axis" x1={LABELS} x2={LABELS} y1={TOP} y2={bottom} />
    </svg>
  );
}
