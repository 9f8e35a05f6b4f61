import { Button } from '../ui/button';

/** What can be done with the page that the popup was opened over. */
export function PageActions({ onScan }: { onScan: () => void }) {
  return (
    <div class="popup-actions">
      <Button onPress={onScan}>Check all pictures on this page</Button>
    </div>
  );
}
