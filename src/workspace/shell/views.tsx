import type { ComponentType } from 'preact';
import { HelpView } from '../help/help-view';
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
  settings: { label: 'Settings', View: SettingsView },
  help: { label: 'Help', View: HelpView },
} as const satisfies Record<string, { label: string; View: ComponentType<ViewProps> }>;

export type ViewId = 'results' | keyof typeof VIEWS;

export const VIEW_IDS: readonly [ViewId, ...ViewId[]] = [
  'results',
  ...(Object.keys(VIEWS) as (keyof typeof VIEWS)[]),
];
