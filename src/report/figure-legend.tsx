import { heatColor } from '../ui/heat-palette';
import { RichText } from '../ui/rich-text';

/** Responses in the legend: few enough to tell their colors apart. */
const STEPS = [0.3, 0.475, 0.65, 0.825, 1];
const SWATCH = { width: 18, height: 8 };

/** The colors of the map from weak to strong, as SVG, which is printed whatever the settings. */
export function FigureLegend() {
  return (
    <span class="rp-legend" dir="ltr">
      <RichText of="report_legend" parts={{ colors: <Swatches /> }} />
    </span>
  );
}

function Swatches() {
  const width = STEPS.length * SWATCH.width;
  return (
    <svg
      width={width}
      height={SWATCH.height}
      viewBox={`0 0 ${width} ${SWATCH.height}`}
      aria-hidden="true"
    >
      {STEPS.map((step, index) => (
        <rect
          key={step}
          x={index * SWATCH.width}
          width={SWATCH.width}
          height={SWATCH.height}
          fill={`rgb(${heatColor(step).join(' ')})`}
        />
      ))}
    </svg>
  );
}
