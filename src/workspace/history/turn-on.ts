import type { SettingsSource } from '../settings/settings-source';

/**
 * Switches the history on, and asks the browser not to clear it when the disk runs full.
 *
 * @returns whether the browser promised that
 */
export async function turnOn(settings: SettingsSource): Promise<boolean> {
  await settings.writeSettings({ history: true });
  return navigator.storage.persist().catch(() => false);
}
