import type { BackendChoice } from '../../engine/backend-choice-schema';
import { BACKEND_NAMES } from '../../ui/backend-names';
import { formatDuration } from '../../ui/format-duration';

function reason({ reason }: BackendChoice): string {
  switch (reason.kind) {
    case 'no-webgl':
      return 'WebGL does not work here';
    case 'software-renderer':
      return 'WebGL has no graphics card behind it here';
    case 'golden-failed':
      return 'WebGL gave wrong numbers in the self-test';
    case 'no-wasm':
      return 'WebAssembly does not work here';
    case 'webgl-faster':
    case 'wasm-faster':
      return `WebGL took ${formatDuration(reason.webglMs)}, WebAssembly ${formatDuration(reason.wasmMs)}`;
  }
}

/** Which backend "Automatic" means on this machine, and why. */
export function backendChoiceWords(choice: BackendChoice | null): string {
  if (choice === null) return 'Automatic measures this machine after the first picture.';
  return `Automatic uses ${BACKEND_NAMES[choice.backend]}: ${reason(choice)}.`;
}
