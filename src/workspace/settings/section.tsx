import type { ComponentChildren } from 'preact';
import type { Settings } from '../../storage/settings';
import type { SettingsSource } from './settings-source';

/** What every section of the settings is given. */
export interface SectionProps {
  readonly settings: Settings;
  readonly source: SettingsSource;
  /** Changes the given settings and leaves the others. */
  readonly change: (change: Partial<Settings>) => void;
}

export interface SectionFrameProps {
  title: string;
  children: ComponentChildren;
}

/** A part of the settings under its heading. */
export function Section({ title, children }: SectionFrameProps) {
  return (
    <section class="st-section" aria-label={title}>
      <h2>{title}</h2>
      <div class="st-content">{children}</div>
    </section>
  );
}
