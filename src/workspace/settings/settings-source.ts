import type { BackendChoice } from '../../engine/backend-choice-schema';
import type { Settings } from '../../storage/settings';
import type { SitesSource } from './site-access-settings';

/** What the settings area reads and writes; the real one is made of functions of `storage`. */
export interface SettingsSource extends SitesSource {
  readSettings(): Promise<Settings>;
  writeSettings(change: Partial<Settings>): Promise<void>;
  watchSettings(listener: (settings: Settings) => void): () => void;
  readBackendChoice(): Promise<BackendChoice | null>;
}
