import { getBackend } from '@tensorflow/tfjs-core';
import type { BackendChoice } from './backend-choice-schema';
import { resetBackend, selectBackend } from './backends';
import { decideBackend } from './decide-backend';
import { openEngine } from './engine';
import { BACKENDS, type Backend } from './finding';
import { GOLDEN_TOLERANCE, GoldenMismatchError, goldenDeviation, goldenPixels } from './golden';
import type { ModelFiles } from './model-files';
import { webglRenderer } from './webgl-renderer';

/**
 * Times the backends of this machine with the golden pictures and chooses one.
 *
 * It takes seconds where WebGL is slow: for idle time, never in a picture's way. Nothing else may
 * use tfjs in the same worker meanwhile. A backend that was active before is active afterwards.
 */
export async function chooseBackend(files: ModelFiles, wasmPath: string): Promise<BackendChoice> {
  const before = BACKENDS.find((backend) => backend === getBackend());
  try {
    return await decideBackend({
      renderer: webglRenderer,
      inferenceMs: (backend) => timedGolden(files, backend, wasmPath),
    });
  } finally {
    // The probe's WebGL context would hold GPU memory for as long as the worker lives.
    if (before !== 'webgl') resetBackend('webgl');
    if (before) await selectBackend(before, wasmPath);
  }
}

/** Opening the engine is the warm-up; then each golden picture is checked and timed. */
async function timedGolden(files: ModelFiles, backend: Backend, wasmPath: string): Promise<number> {
  const engine = await openEngine(files, { wasmPath }, [backend]);
  try {
    const times: number[] = [];
    for (const golden of engine.metadata.golden) {
      const outputs = await engine.predictPixels(goldenPixels(golden));
      const deviation = goldenDeviation(golden, outputs, engine.metadata.calibration);
      if (!(deviation <= GOLDEN_TOLERANCE)) throw new GoldenMismatchError(deviation);
      times.push(outputs.inferenceMs);
    }
    times.sort((a, b) => a - b);
    return times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
  } finally {
    engine.dispose();
  }
}
