import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { modelFolder, SHIPPED_MODEL } from '../../../src/engine/model-registry';
import { projectPath } from '../../browser/project-path';
import { writeGraphModel } from './models/graph-model';
import { writeLayersModel } from './models/layers-model';
import { liteModel } from './models/lite-model';
import { madeUpMobileNet } from './models/made-up-weights';
import { writeOnnxFiles } from './onnx-files';

const PHOTOS = { alpha: 1, channels: 3, classes: 1000 } as const;
/** The trunk of our network with nothing behind it but a mean and five classes. */
const PLAIN = { alpha: 0.75, channels: 1, classes: 5 } as const;

/** With relaxed SIMD, which every Chromium of today has. */
const LITE_FILES = ['litert_wasm_internal.js', 'litert_wasm_internal.wasm'];

const require = createRequire(import.meta.url);

/**
 * Fills a folder with the page of the peers, their runtimes and their models.
 *
 * @returns why the peers in ONNX are missing; null when they are there
 */
export async function buildPeerSite(folder: string): Promise<string | null> {
  await build({
    configFile: false,
    root: projectPath('scripts/bench/peers/page'),
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, target: 'es2022', modulePreload: false },
    worker: { format: 'es' },
  });
  cpSync(projectPath(modelFolder(SHIPPED_MODEL)), join(folder, 'model'), { recursive: true });
  const copy = (to: string, packageName: string, file: string) => {
    mkdirSync(join(folder, to), { recursive: true });
    const from = dirname(require.resolve(packageName));
    copyFileSync(join(from, file), join(folder, to, basename(file)));
  };
  copy('tfjs', '@tensorflow/tfjs-backend-wasm', 'tfjs-backend-wasm-simd.wasm');
  copy('ort', 'onnxruntime-web', 'ort-wasm-simd-threaded.wasm');
  // LiteRT.js looks for its WebAssembly where the worker's own script lies.
  for (const file of LITE_FILES) copy('assets', '@litertjs/core', `../wasm/${file}`);
  const photos = madeUpMobileNet(PHOTOS);
  mkdirSync(join(folder, 'lite'), { recursive: true });
  writeFileSync(join(folder, 'lite/mobilenet.tflite'), liteModel(photos));
  writeGraphModel(join(folder, 'graph'), photos);
  writeLayersModel(join(folder, 'layers'), photos);
  writeGraphModel(join(folder, 'plain'), madeUpMobileNet(PLAIN));
  return writeOnnxFiles(join(folder, 'onnx'));
}
