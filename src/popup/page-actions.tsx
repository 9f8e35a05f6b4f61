import { Button } from '../ui/button';

export interface PageActionsProps {
  onScan: () => void;
  onMarkRegion: () => void;
}

/** What can be done with the page that the popup was opened over. */
export function PageActions({ onScan, onMarkRegion }: PageActionsProps) {
  return (
    <div class="popup-actions">
      <Button onPress={onScan}>Check all pictures on this page</Button>
      <Button onPress={onMarkRegion}>Mark a region</Button>
    </div>
  );
}
