import { useEffect, useState } from 'preact/hooks';
import type { BackendChoice } from '../../engine/backend-choice-schema';
import type { Settings } from '../../storage/settings';
import { backendChoiceWords } from './backend-reason';
import type { SettingsSource } from './settings-source';
import { SiteAccessSettings } from './site-access-settings';

const BACKENDS: [Settings['backend'], string][] = [
  ['auto', 'Automatic'],
  ['webgl', 'WebGL (graphics card)'],
  ['wasm', 'WebAssembly (processor)'],
  ['cpu', 'CPU (slow, works everywhere)'],
];

/** The settings: what calculates, and which sites may be read. */
export function SettingsView({ settings: source }: { settings: SettingsSource }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [choice, setChoice] = useState<BackendChoice | null>(null);
  useEffect(() => {
    void source.readSettings().then(setSettings);
    void source.readBackendChoice().then(setChoice);
    return source.watchSettings(setSettings);
  }, [source]);
  return (
    <section class="ws-settings" aria-label="Settings">
      <h1>Settings</h1>
      <fieldset disabled={settings === null}>
        <legend>Analysis backend</legend>
        {BACKENDS.map(([backend, words]) => (
          <label key={backend}>
            <input
              type="radio"
              name="backend"
              value={backend}
              checked={settings?.backend === backend}
              onChange={() => void source.writeSettings({ backend })}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <p class="nl-small">{backendChoiceWords(choice)}</p>
      <SiteAccessSettings source={source} />
    </section>
  );
}
