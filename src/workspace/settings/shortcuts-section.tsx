import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t';
import { Button } from '../../ui/button';
import { RichText } from '../../ui/rich-text';
import { Section } from './section';
import { openShortcutSettings, SHORTCUT_PLACE } from './shortcut-settings';

/** The keys that work on any page. They are the browser's to change, at a place of its own. */
export function ShortcutsSection() {
  const [commands, setCommands] = useState<chrome.commands.Command[]>([]);
  useEffect(() => void chrome.commands.getAll().then(setCommands), []);
  return (
    <Section title={t('settings_keyboard')}>
      <dl class="st-keys">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{name === '_execute_action' ? t('settings_open_popup') : description}</dt>
            <dd>
              {shortcut ? (
                <kbd>{shortcut}</kbd>
              ) : (
                <span class="nl-small">{t('settings_no_shortcut')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div class="nl-actions">
        {/* A link to the browser's own pages leads nowhere; a tab may be opened there. */}
        <Button onPress={() => void openShortcutSettings()}>
          {t('settings_change_shortcuts')}
        </Button>
      </div>
      <p class="nl-small">
        <RichText of="settings_shortcuts_place" parts={{ place: <code>{SHORTCUT_PLACE}</code> }} />
      </p>
    </Section>
  );
}
