import { t } from '../i18n/t';

/** Stands on every result, wherever it is shown. */
export function ResearchLine() {
  return <p class="nl-research">{t('research_line')}</p>;
}
