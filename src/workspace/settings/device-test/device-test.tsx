import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackendChoice } from '../../../engine/backend-choice-schema';
import { ownSession } from '../../../host/own-session';
import { t } from '../../../i18n/t';
import { writeBackendChoice } from '../../../storage/backend-choice';
import { Button } from '../../../ui/button';
import { LiveRegion } from '../../../ui/live-region';
import { backendChoiceWords } from '../backend-reason';
import { DeviceTestTable } from './device-test-table';
import { type DeviceTests, runDeviceTest } from './run-device-test';

/** Runs every backend here and shows how they compare. Only the choice is kept. */
export function DeviceTest({ onChosen }: { onChosen: (choice: BackendChoice) => void }) {
  const [tests, setTests] = useState<DeviceTests | null>(null);
  const [choice, setChoice] = useState<BackendChoice | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const last = useRef<AbortController | null>(null);
  useEffect(() => () => last.current?.abort(), []);
  const start = () => {
    const run = new AbortController();
    last.current = run;
    setRunning(run);
    setChoice(null);
    runDeviceTest({ newSession: ownSession, onProgress: setTests, signal: run.signal })
      .then(async (found) => {
        await writeBackendChoice(found);
        setChoice(found);
        onChosen(found);
      })
      // Canceled: the table shows how far it came.
      .catch(() => undefined)
      .finally(() => setRunning(null));
  };
  return (
    <div class="st-device">
      {tests && <DeviceTestTable tests={tests} chosen={choice?.backend ?? null} />}
      <div class="nl-actions">
        {running ? (
          <Button onPress={() => running.abort()}>{t('settings_device_cancel')}</Button>
        ) : (
          <Button onPress={start}>
            {tests ? t('settings_device_again') : t('settings_device_start')}
          </Button>
        )}
      </div>
      <LiveRegion
        text={choice ? t('settings_device_finished', { choice: backendChoiceWords(choice) }) : ''}
      />
    </div>
  );
}
