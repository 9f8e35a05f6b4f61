import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../storage/settings';
import type { SettingsSource } from '../settings/settings-source';

/** The settings as they are and as they change; null until they are read. */
export function useSettings(source: SettingsSource): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void source.readSettings().then(setSettings);
    return source.watchSettings(setSettings);
  }, [source]);
  return settings;
}
