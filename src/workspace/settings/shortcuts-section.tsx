import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { Section } from './section';
import { openShortcutSettings, SHORTCUT_PLACE } from './shortcut-settings';

/** The keys that work on any page. They are the browser's to change, at a place of its own. */
export function ShortcutsSection() {
  const [commands, setCommands] = useState<chrome.commands.Command[]>([]);
  useEffect(() => void chrome.commands.getAll().then(setCommands), []);
  return (
    <Section title="Keyboard">
      <dl class="st-keys">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{name === '_execute_action' ? 'Open the popup' : description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="nl-small">none</span>}</dd>
          </div>
        ))}
      </dl>
      <div class="nl-actions">
        {/* A link to the browser's own pages leads nowhere; a tab may be opened there. */}
        <Button onPress={() => void openShortcutSettings()}>Change shortcuts</Button>
      </div>
      <p class="nl-small">
        They are set in the browser, at <code>{SHORTCUT_PLACE}</code>.
      </p>
    </Section>
  );
}
