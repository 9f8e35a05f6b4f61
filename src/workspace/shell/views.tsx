import type { ComponentType } from 'preact';
import type { MessageKey } from '../../i18n/message-keys';
import { BatchView } from '../batch/batch-view';
import { HelpView } from '../help/help-view';
import { HistoryView } from '../history/history-view';
import type { SettingsSource } from '../settings/settings-source';
import { SettingsView } from '../settings/settings-view';
import type { VolumeStore } from '../volumes/volume-store';
import { VolumesView } from '../volumes/volumes-view';

/** What every view is given. */
export interface ViewProps {
  /** What follows the view's id in the address. */
  readonly rest: string;
  /** To another view, by its id. */
  readonly go: (view: string, rest?: string) => void;
  readonly settings: SettingsSource;
  readonly volumes: VolumeStore;
}

/** The views beside the results, in the order of the navigation. */
export const VIEWS = {
  volumes: { label: 'shell_volumes', View: VolumesView },
  batch: { label: 'shell_batch', View: BatchView },
  history: { label: 'shell_history', View: HistoryView },
  settings: { label: 'shell_settings', View: SettingsView },
  help: { label: 'shell_help', View: HelpView },
} as const satisfies Record<string, { label: MessageKey; View: ComponentType<ViewProps> }>;

export type ViewId = 'results' | keyof typeof VIEWS;

export const VIEW_IDS: readonly [ViewId, ...ViewId[]] = [
  'results',
  ...(Object.keys(VIEWS) as (keyof typeof VIEWS)[]),
];
