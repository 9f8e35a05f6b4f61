import type { ComponentType } from 'preact';
import { AppearanceSection } from './appearance-section';
import { BackendSection } from './backend-section';
import { HistorySection } from './history-section';
import { LanguageSection } from './language-section';
import { ModelSection } from './model-section';
import { PresetSection } from './preset-section';
import type { SectionProps } from './section';
import { ShortcutsSection } from './shortcuts-section';
import { SitesSection } from './sites-section';
import { StorageSection } from './storage/storage-section';

/** The sections of the settings, from top to bottom. */
export const SECTIONS: readonly ComponentType<SectionProps>[] = [
  AppearanceSection,
  LanguageSection,
  PresetSection,
  ModelSection,
  BackendSection,
  HistorySection,
  SitesSection,
  ShortcutsSection,
  StorageSection,
];
