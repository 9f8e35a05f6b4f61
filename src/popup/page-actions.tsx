import { t } from '../i18n/t';
import { Button } from '../ui/button';

export interface PageActionsProps {
  onScan: () => void;
  onMarkRegion: () => void;
}

/** What can be done with the page that the popup was opened over. */
export function PageActions({ onScan, onMarkRegion }: PageActionsProps) {
  return (
    <div class="popup-actions">
      <Button onPress={onScan}>{t('popup_scan')}</Button>
      <Button onPress={onMarkRegion}>{t('common_mark_region')}</Button>
    </div>
  );
}
