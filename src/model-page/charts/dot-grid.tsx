const SIDE = 10;
const DOTS = Array.from({ length: SIDE * SIDE }, (_, index) => index);
const STEP = 10;

/** A hundred dots, so many of them full; the rest are rings, so that nothing hangs on color. */
export function DotGrid({ full, label }: { full: number; label: string }) {
  return (
    <svg
      class="mp-dots"
      viewBox={`0 0 ${SIDE * STEP} ${SIDE * STEP}`}
      role="img"
      aria-label={label}
    >
      {DOTS.map((dot) => (
        <circle
          key={dot}
          class={dot < full ? 'nl-dot' : 'mp-ring'}
          cx={(dot % SIDE) * STEP + STEP / 2}
          cy={Math.floor(dot / SIDE) * STEP + STEP / 2}
          r={dot < full ? 3.4 : 2.9}
        />
      ))}
    </svg>
  );
}
