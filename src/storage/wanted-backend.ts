import type { Backend } from '../engine/finding';
import { SHIPPED_MODEL } from '../engine/model-registry';
import type { Preset } from '../engine/presets';
import type { Language } from '../i18n/languages';
import { spokenLanguage } from '../i18n/load-language';
import { readBackendChoice } from './backend-choice';
import { inPrivateWindows } from './private-window';
import { readSettings, type Settings } from './settings';

/** What to ask of the engine: the model and how it is to judge, and what calculates. */
export interface WantedBackend {
  readonly model: string;
  readonly preset: Preset;
  /** In which what is done to the picture, and what is wrong with it, is said. */
  readonly language: Language;
  readonly backend: Backend;
  /** Whether to find out, once idle, which one is best here. */
  readonly probe: boolean;
  /** The backend whose earlier findings count as answers; null when any does. */
  readonly accepted: Backend | null;
}

/** What the user has set, else what was measured on this machine. */
export async function wantedBackend(): Promise<WantedBackend> {
  const settings = await readSettings();
  const { backend: wanted } = settings;
  const language = spokenLanguage(settings.language);
  const judged = { model: wantedModel(settings), preset: settings.preset, language };
  if (wanted !== 'auto') return { ...judged, backend: wanted, probe: false, accepted: wanted };
  const kept = await readBackendChoice();
  // Until the machine has been measured: WASM, which starts fastest everywhere. In private windows it
  // is not measured, because nothing learned there is kept.
  return {
    ...judged,
    backend: kept?.backend ?? 'wasm',
    probe: kept === null && !inPrivateWindows(),
    accepted: null,
  };
}

/**
 * Private windows have a database of their own, without the user's models, and settings in common
 * with the others; so there the shipped model answers.
 */
function wantedModel({ model }: Settings): string {
  return inPrivateWindows() ? SHIPPED_MODEL.id : model;
}
