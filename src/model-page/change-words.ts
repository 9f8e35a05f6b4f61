import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import { wordFor } from './words';

const FIXED: Record<string, MessageKey> = {
  'border-black': 'model_page_change_border_black',
  'border-white': 'model_page_change_border_white',
  text: 'model_page_change_text',
  ruler: 'model_page_change_ruler',
  'window-chrome': 'model_page_change_window_chrome',
  page: 'model_page_change_page',
  inverted: 'model_page_change_inverted',
  brighter: 'model_page_change_brighter',
  darker: 'model_page_change_darker',
  'contrast-low': 'model_page_change_contrast_low',
  'contrast-high': 'model_page_change_contrast_high',
  mirror: 'model_page_change_mirror',
  'colored-overlay': 'model_page_change_colored_overlay',
  'colored-outline': 'model_page_change_colored_outline',
  'colored-arrow': 'model_page_change_colored_arrow',
  noise: 'model_page_change_noise',
};

const WITH_AMOUNT: Record<string, MessageKey> = {
  jpeg: 'model_page_change_jpeg',
  webp: 'model_page_change_webp',
  scale: 'model_page_change_scale',
  gamma: 'model_page_change_gamma',
  rotate: 'model_page_change_rotate',
  crop: 'model_page_change_crop',
  blur: 'model_page_change_blur',
};

/** A change of the robustness test in words; one that is new to this page as `training/` names it. */
export function changeName(id: string): string {
  const [, kind = '', amount = ''] = /^([a-z]+)-([\d.]+)$/.exec(id) ?? [];
  const fixed = wordFor(FIXED, id);
  if (fixed) return t(fixed);
  const changed = wordFor(WITH_AMOUNT, kind);
  return changed ? t(changed, { amount }) : id;
}
