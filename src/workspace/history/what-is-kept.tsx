import { t } from '../../i18n/t';
/** What the history keeps, said before it is switched on and wherever it is set. */
export function WhatIsKept() {
  return (
    <>
      <p>{t('history_what')}</p>
      <p>{t('history_where')}</p>
    </>
  );
}
