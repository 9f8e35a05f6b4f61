import type { DicomFile } from './data-set';
import { text } from './elements';
import type { PixelFormat, Tone } from './pixel-format';

const TONE_STEPS: Record<Tone, readonly string[]> = {
  value: [],
  palette: ['table of colors reduced to brightness'],
  rgb: ['colors reduced to brightness'],
  luminance: ['colors reduced to brightness'],
};

/** What was done to a file's pixels, or was not, in words that a finding can show. */
export function pixelSteps({ set }: DicomFile, { tone }: PixelFormat): string[] {
  const steps = [...TONE_STEPS[tone]];
  if (text(set, 'x00282110') === '01') steps.push('compressed with loss');
  // Siemens: all slices of a volume side by side in one picture.
  if (text(set, 'x00080008').split('\\').includes('MOSAIC')) steps.push('a mosaic of slices');
  // Modality and VOI lookup tables: rare in MRI, and a window does nearly the same.
  if (set.elements.x00283000 || set.elements.x00283010) steps.push('table of greys left out');
  return steps;
}
