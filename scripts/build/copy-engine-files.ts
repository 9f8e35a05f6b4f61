import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { MODELS, modelFolder } from '../../src/engine/model-registry';

/** The only WASM build used: every browser we support has SIMD, and threads are off (see docs). */
const WASM_FILE = 'tfjs-backend-wasm-simd.wasm';

/** Beside a model for its tests alone. */
const NOT_SHIPPED = ['floors.json'];

/**
 * Puts what the engine fetches at run time into the build, byte for byte: the shipped model with
 * its card and the models' licence, and TensorFlow.js's WASM file.
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
      for (const path of shippedModelFiles()) emit(path, path);
      emit('THIRD_PARTY_NOTICES', 'THIRD_PARTY_NOTICES');
      emit('LICENSE', 'LICENSE');
    },
  };
}

/** The models for comparisons stay out, 15 MB that no user needs, and so does an unknown folder. */
function shippedModelFiles(): string[] {
  const folders = MODELS.filter(({ shipped }) => shipped).map(modelFolder);
  return ['models/', ...folders].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_SHIPPED.includes(entry.name))
      .map(({ name }) => folder + name),
  );
}
