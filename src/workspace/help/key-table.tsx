import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';

/** `null`: the arrow keys, whose name is a word. */
const KEYS: readonly (readonly [readonly (string | null)[], MessageKey])[] = [
  [['Alt', 'Shift', 'M'], 'help_key_region'],
  [[null], 'help_key_move'],
  [['Enter'], 'help_key_check'],
  [['Esc'], 'help_key_close'],
  [['Ctrl', 'V'], 'help_key_paste'],
  [['Tab'], 'help_key_tab'],
];

/** The keys that do something of ours; all else works as in any page. */
export function KeyTable() {
  return (
    <dl class="st-keys">
      {KEYS.map(([keys, does]) => (
        <div key={does}>
          <dt>{t(does)}</dt>
          <dd class="hp-keys">
            {keys.map((key) => (
              <kbd key={key}>{key ?? t('help_key_arrows')}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
