import { VERDICTS, type Verdict } from '../../engine/finding';
import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import { VerdictIcon } from '../../ui/verdict-icon';
import { VERDICT_WORDS } from '../../ui/verdict-words';

const MEANINGS: Record<Verdict, MessageKey> = {
  tumor: 'help_verdict_tumor',
  no_tumor: 'help_verdict_no_tumor',
  uncertain: 'help_verdict_uncertain',
  not_brain_mri: 'help_verdict_not_brain',
};

/** Each verdict with its sign, as the cards show it, and what stands behind it. */
export function VerdictMeanings() {
  return (
    <ul class="hp-verdicts">
      {VERDICTS.map((verdict) => (
        <li key={verdict}>
          <VerdictIcon outcome={verdict} />
          <span>
            <strong>{VERDICT_WORDS[verdict]}.</strong> {t(MEANINGS[verdict])}
          </span>
        </li>
      ))}
    </ul>
  );
}
