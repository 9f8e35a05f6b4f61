import { t } from '../i18n/t';
import { ResearchLine } from '../ui/research-line';
import { RichText } from '../ui/rich-text';

/** What to do when there are no results yet. */
export function EmptyState() {
  return (
    <div class="popup-empty">
      <h2>{t('popup_empty_title')}</h2>
      <p>
        <RichText of="popup_empty_text" parts={{ command: <q>{t('menu_check_image')}</q> }} />
      </p>
      <ResearchLine />
    </div>
  );
}
