import type { ComponentType } from 'preact';
import { HistoryView } from '../history/history-view';
import type { SettingsSource } from '../settings/settings-source';
import { SettingsView } from '../settings/settings-view';

/** What every view is given. */
export interface ViewProps {
  /** What follows the view's id in the address. */
  readonly rest: string;
  /** To another view, by its id. */
  readonly go: (view: string, rest?: string) => void;
  readonly settings: SettingsSource;
}

/** The views beside the results, in the order of the navigation. */
export const VIEWS = {
  history: { label: 'History', View: HistoryView },
  settings: { label: 'Settings', View: SettingsView },
} as const satisfies Record<string, { label: string; View: ComponentType<ViewProps> }>;

export type ViewId = 'results' | keyof typeof VIEWS;

export const VIEW_IDS: readonly [ViewId, ...ViewId[]] = [
  'results',
  ...(Object.keys(VIEWS) as (keyof typeof VIEWS)[]),
];
