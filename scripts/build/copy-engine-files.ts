import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The only WASM build used: every browser we support has SIMD, and threads are off (see docs). */
const WASM_FILE = 'tfjs-backend-wasm-simd.wasm';

/**
 * Puts what the engine fetches at run time into the build, byte for byte: the models with their
 * cards and licence, and TensorFlow.js's WASM file.
 */
export function copyEngineFiles(): Plugin {
  return {
    name: 'copy-engine-files',
    apply: 'build',
    generateBundle() {
      const emit = (fileName: string, path: string) =>
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      const wasmPackage = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
      emit(`wasm/${WASM_FILE}`, join(wasmPackage, '..', WASM_FILE));
      for (const path of filesBelow('models')) emit(path, path);
      emit('THIRD_PARTY_NOTICES', 'THIRD_PARTY_NOTICES');
      emit('LICENSE', 'LICENSE');
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
