import type { MessageKey } from '../../i18n/message-keys';
import { t } from '../../i18n/t';
import type { DicomFile } from './data-set';
import { text } from './elements';
import type { PixelFormat, Tone } from './pixel-format';

const TONE_STEPS: Record<Tone, readonly MessageKey[]> = {
  value: [],
  palette: ['step_palette'],
  rgb: ['step_colors'],
  luminance: ['step_colors'],
};

/** What was done to a file's pixels, or was not, in words that a finding can show. */
export function pixelSteps({ set }: DicomFile, { tone }: PixelFormat): string[] {
  const steps = TONE_STEPS[tone].map((key) => t(key));
  if (text(set, 'x00282110') === '01') steps.push(t('step_lossy'));
  // Siemens: all slices of a volume side by side in one picture.
  if (text(set, 'x00080008').split('\\').includes('MOSAIC')) steps.push(t('step_mosaic'));
  // Modality and VOI lookup tables: rare in MRI, and a window does nearly the same.
  if (set.elements.x00283000 || set.elements.x00283010) steps.push(t('step_no_lut'));
  return steps;
}
