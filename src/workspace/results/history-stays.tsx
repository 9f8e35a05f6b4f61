import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { readSettings } from '../../storage/settings';

/** Where results are removed: with the history on, that does not take them out of it. */
export function HistoryStays() {
  const [on, setOn] = useState(false);
  useEffect(() => {
    void readSettings().then(({ history }) => setOn(history));
  }, []);
  return on ? <span class="nl-small">{t('history_stays')}</span> : null;
}
