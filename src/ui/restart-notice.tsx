import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../i18n/t';
import { forgetLost, watchLost } from '../storage/unfinished';
import { Button } from './button';
import { CloseIcon } from './icon';

/** Says, until it is dismissed, that pictures were in work when the browser closed. */
export function RestartNotice() {
  const [count, setCount] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => watchLost(setCount), []);
  const dismiss = () => {
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    place.current?.focus();
    void forgetLost();
  };
  // The live region stands from the start: one that is added with its text is often not spoken.
  return (
    <div ref={place} role="status" tabIndex={-1} class="nl-notice-place">
      {count > 0 && (
        <div class="nl-notice">
          <p>{restartSentence(count)}</p>
          <Button kind="icon" label={t('common_dismiss')} onPress={dismiss}>
            <CloseIcon />
          </Button>
        </div>
      )}
    </div>
  );
}

/** Says "NeuroLens" and not "the browser": an update of the extension ends jobs just as well. */
export function restartSentence(count: number): string {
  return plural('common_restart_notice', count);
}
