import type { Metadata, Thresholds } from './metadata-schema';

/** How readily the shipped model says "looks like a tumor". Absent from a finding: balanced. */
export const PRESETS = ['balanced', 'more_sensitive'] as const;

export type Preset = (typeof PRESETS)[number];

/** The thresholds of a preset, and whether they are really those: not every model has presets. */
export function presetThresholds(
  { thresholds, presets }: Pick<Metadata, 'thresholds' | 'presets'>,
  preset: Preset,
): { readonly thresholds: Thresholds; readonly preset: Preset } {
  if (preset === 'balanced' || !presets) return { thresholds, preset: 'balanced' };
  return { thresholds: { ...thresholds, ...presets.moreSensitive }, preset };
}
