import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import type { Settings } from '../../storage/settings';
import { ModelsPage } from '../models/models-page';
import type { ViewProps } from '../shell/views';
import { SECTIONS } from './sections';

/** The settings, section by section; `#settings/models` are the user's own models. */
export function SettingsView({ settings: source, rest }: ViewProps) {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void source.readSettings().then(setSettings);
    return source.watchSettings(setSettings);
  }, [source]);
  if (settings === null) return null;
  const change = (change: Partial<Settings>) => void source.writeSettings(change);
  if (rest === 'models') return <ModelsPage settings={settings} change={change} />;
  return (
    <div class="st-page">
      <h1>{t('settings_title')}</h1>
      {SECTIONS.map((Part, index) => (
        <Part key={index} settings={settings} source={source} change={change} />
      ))}
    </div>
  );
}
