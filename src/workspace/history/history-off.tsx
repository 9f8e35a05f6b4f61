import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { WhatIsKept } from './what-is-kept';

/** The history before it is switched on: what it would keep, and where. */
export function HistoryOff({ onTurnOn }: { onTurnOn: () => void }) {
  return (
    <div class="hi-empty">
      <h1>{t('history_off_title')}</h1>
      <p>{t('history_off_intro')}</p>
      <WhatIsKept />
      <Button kind="primary" onPress={onTurnOn}>
        {t('history_turn_on')}
      </Button>
    </div>
  );
}
