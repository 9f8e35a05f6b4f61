import type { BackendChoice } from '../../engine/backend-choice-schema';
import { t } from '../../i18n/t';
import { BACKEND_NAMES } from '../../ui/backend-names';
import { formatDuration } from '../../ui/format-duration';

function reason({ reason }: BackendChoice): string {
  switch (reason.kind) {
    case 'no-webgl':
      return t('settings_reason_no_webgl');
    case 'software-renderer':
      return t('settings_reason_software');
    case 'golden-failed':
      return t('settings_reason_golden');
    case 'no-wasm':
      return t('settings_reason_no_wasm');
    case 'webgl-faster':
    case 'wasm-faster':
      return t('settings_reason_times', {
        webgl: formatDuration(reason.webglMs),
        wasm: formatDuration(reason.wasmMs),
      });
  }
}

/** Which backend "Automatic" means on this machine, and why. */
export function backendChoiceWords(choice: BackendChoice | null): string {
  if (choice === null) return t('settings_automatic_unmeasured');
  return t('settings_automatic_uses', {
    backend: BACKEND_NAMES[choice.backend],
    reason: reason(choice),
  });
}
