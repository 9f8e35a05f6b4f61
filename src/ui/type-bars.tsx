import { type Finding, TUMOR_TYPES } from '../engine/finding';
import { t } from '../i18n/t';
import { formatPercent } from './format-percent';
import { typeName } from './verdict-words';

/** The three type probabilities; quiet unless the verdict is a tumor, for then they mean little. */
export function TypeBars({ finding }: { finding: Finding }) {
  const quiet = finding.verdict !== 'tumor';
  return (
    <div class={quiet ? 'nl-types nl-types-quiet' : 'nl-types'}>
      <p class="nl-small">{t('finding_by_type')}</p>
      <ul>
        {TUMOR_TYPES.map((type) => (
          <li key={type}>
            <span>{typeName(type)}</span>
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
