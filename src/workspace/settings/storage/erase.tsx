import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { jobsClient } from '../../../ui/jobs-client';
import { eraseEverything } from './erase-everything';

type Stage = 'idle' | 'asking' | 'erasing' | 'erased' | 'failed';

const WORDS: Partial<Record<Stage, string>> = {
  erasing: 'Erasing…',
  erased:
    'Everything is erased. What remains: the extension itself with its model, and the files and pages that you checked, which NeuroLens never changed.',
  failed: 'Not everything could be erased. Close other tabs of NeuroLens and try again.',
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
  return (
    <div ref={place} tabIndex={-1} class="st-erase">
      {stage === 'asking' ? (
        <>
          <p class="st-text">
            This removes all results, the history, models of your own and all settings. Nothing
            brings them back.
          </p>
          <label>
            <input
              type="checkbox"
              checked={sites}
              onChange={({ currentTarget }) => setSites(currentTarget.checked)}
            />
            <span>Take back the access to sites too</span>
          </label>
          <div class="nl-actions">
            <Button onPress={erase}>Erase</Button>
            <Button kind="quiet" onPress={() => setStage('idle')}>
              Keep
            </Button>
          </div>
        </>
      ) : (
        stage !== 'erasing' && (
          <div class="nl-actions">
            <Button onPress={() => setStage('asking')}>Erase everything…</Button>
          </div>
        )
      )}
      <p class="nl-small st-text" role="status">
        {WORDS[stage]}
      </p>
    </div>
  );
}
