import { useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../../i18n/message-keys';
import { t } from '../../../i18n/t';
import { Button } from '../../../ui/button';
import { jobsClient } from '../../../ui/jobs-client';
import { eraseEverything } from './erase-everything';

type Stage = 'idle' | 'asking' | 'erasing' | 'erased' | 'failed';

const WORDS: Partial<Record<Stage, MessageKey>> = {
  erasing: 'settings_erasing',
  erased: 'settings_erased',
  failed: 'settings_erase_failed',
};

/** Erases everything, after asking once: nothing brings it back. */
export function Erase({ onErased }: { onErased: () => void }) {
  const [stage, setStage] = useState<Stage>('idle');
  const [sites, setSites] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const erase = () => {
    setStage('erasing');
    // The pressed button is gone in a moment; without this, focus would fall back to the page.
    place.current?.focus();
    eraseEverything({ sites }, jobsClient)
      .then(() => setStage('erased'))
      .catch(() => setStage('failed'))
      .finally(onErased);
  };
  const words = WORDS[stage];
  return (
    <div ref={place} tabIndex={-1} class="st-erase">
      {stage === 'asking' ? (
        <>
          <p class="st-text">{t('settings_erase_asking')}</p>
          <label>
            <input
              type="checkbox"
              checked={sites}
              onChange={({ currentTarget }) => setSites(currentTarget.checked)}
            />
            <span>{t('settings_erase_sites')}</span>
          </label>
          <div class="nl-actions">
            <Button onPress={erase}>{t('settings_erase')}</Button>
            <Button kind="quiet" onPress={() => setStage('idle')}>
              {t('settings_erase_keep')}
            </Button>
          </div>
        </>
      ) : (
        stage !== 'erasing' && (
          <div class="nl-actions">
            <Button onPress={() => setStage('asking')}>{t('settings_erase_everything')}</Button>
          </div>
        )
      )}
      <p class="nl-small st-text" role="status">
        {words && t(words)}
      </p>
    </div>
  );
}
