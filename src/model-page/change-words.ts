import { wordFor } from './words';

const FIXED: Record<string, string> = {
  'border-black': 'With a black border',
  'border-white': 'With a white border',
  text: 'With lettering',
  ruler: 'With a ruler',
  'window-chrome': "In a viewer's window",
  page: 'In a page of text',
  inverted: 'Inverted',
  brighter: 'Brighter',
  darker: 'Darker',
  'contrast-low': 'Less contrast',
  'contrast-high': 'More contrast',
  mirror: 'Mirrored',
  'colored-overlay': 'With a colored overlay',
  'colored-outline': 'With a colored outline',
  'colored-arrow': 'With a colored arrow',
  noise: 'With noise',
};

const WITH_AMOUNT: Record<string, (amount: string) => string> = {
  jpeg: (quality) => `JPEG of quality ${quality}`,
  webp: (quality) => `WebP of quality ${quality}`,
  scale: (side) => `Scaled to ${side} pixels`,
  gamma: (exponent) => `Gamma ${exponent}`,
  rotate: (degrees) => `Turned by ${degrees}°`,
  crop: (percent) => `Cropped by ${percent}%`,
  blur: (pixels) => `Blurred by ${pixels} px`,
};

/** A change of the robustness test in words; one that is new to this page as `training/` names it. */
export function changeName(id: string): string {
  const [, kind = '', amount = ''] = /^([a-z]+)-([\d.]+)$/.exec(id) ?? [];
  return wordFor(FIXED, id) ?? wordFor(WITH_AMOUNT, kind)?.(amount) ?? id;
}
