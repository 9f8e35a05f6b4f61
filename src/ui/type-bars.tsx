import { type Finding, TUMOR_TYPES } from '../engine/finding';
import { formatPercent } from './format-percent';
import { TYPE_NAMES } from './verdict-words';

/** The three type probabilities; quiet unless the verdict is a tumor, for then they mean little. */
export function TypeBars({ finding }: { finding: Finding }) {
  const quiet = finding.verdict !== 'tumor';
  return (
    <div class={quiet ? 'nl-types nl-types-quiet' : 'nl-types'}>
      <p class="nl-small">By type</p>
      <ul>
        {TUMOR_TYPES.map((type) => (
          <li key={type}>
            <span>{TYPE_NAMES[type]}</span>
            <span class="nl-type-bar" aria-hidden="true">
              <span style={{ width: `${(finding.pTypes[type] * 100).toFixed(1)}%` }} />
            </span>
            <span class="nl-number">{formatPercent(finding.pTypes[type])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
