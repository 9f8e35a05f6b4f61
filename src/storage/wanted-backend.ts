import type { Backend } from '../engine/finding';
import { readBackendChoice } from './backend-choice';
import { inPrivateWindows } from './private-window';
import { readSettings } from './settings';

/** The backend to ask the engine for. */
export interface WantedBackend {
  readonly backend: Backend;
  /** Whether to find out, once idle, which one is best here. */
  readonly probe: boolean;
  /** The backend whose earlier findings count as answers; null when any does. */
  readonly accepted: Backend | null;
}

/** What the user has set, else what was measured on this machine. */
export async function wantedBackend(): Promise<WantedBackend> {
  const { backend: wanted } = await readSettings();
  if (wanted !== 'auto') return { backend: wanted, probe: false, accepted: wanted };
  const kept = await readBackendChoice();
  // Until the machine has been measured: WASM, which starts fastest everywhere. In private windows it
  // is not measured, because nothing learned there is kept.
  return {
    backend: kept?.backend ?? 'wasm',
    probe: kept === null && !inPrivateWindows(),
    accepted: null,
  };
}
