import { memory } from '@tensorflow/tfjs-core';
import '../../../unit/speak-english';
import { createEngine } from '../../../../src/engine/engine';
import type { Backend, Finding } from '../../../../src/engine/finding';
import { checkGolden, goldenPixels } from '../../../../src/engine/golden';
import type { Metadata } from '../../../../src/engine/metadata-schema';
import { fetchedModelFiles, type ModelFiles } from '../../../../src/engine/model-files';
import { activeWebglContext } from '../../../../src/engine/webgl-context';
import { ProblemError } from '../../../../src/problems/problem';

/** Runs in the browser: the engine alone, without the extension around it. */
const WASM_PATH = new URL('wasm/', location.href).href;
const files = fetchedModelFiles(new URL('model/', location.href).href);
const withoutGraph: ModelFiles = {
  bytes: files.bytes,
  text: (name) =>
    name === 'model.json'
      ? Promise.reject(new ProblemError('model-missing', name))
      : files.text(name),
};

const open = (backend: Backend, from = files) =>
  createEngine(from, { backend, wasmPath: WASM_PATH });

type Opened = Awaited<ReturnType<typeof open>>;

export interface Memory {
  readonly numTensors: number;
  readonly numBytes: number;
}

export const harness = {
  /** The largest deviation of any golden picture from what PyTorch gave. */
  async golden(backend: Backend, rebuild: boolean) {
    const engine = await open(backend, rebuild ? withoutGraph : files);
    const deviation = await checkGolden(engine);
    const { backend: used, rebuilt, metadata } = engine;
    engine.dispose();
    return { used, rebuilt, deviation, pictures: metadata.golden.length };
  },

  /** Memory before and after many predictions, and after disposing of the engine. */
  async soak(backend: Backend, good: number, failing: number) {
    // Without a backend nothing can be asked, so an engine comes and goes first.
    (await open(backend)).dispose();
    const empty = held();
    const engine = await open(backend);
    const picture = firstGolden(engine);
    await engine.predictPixels(picture);
    const before = held();
    for (let run = 0; run < good; run++) await engine.predictPixels(picture);
    const afterGood = held();
    const codes = new Set<string>();
    for (let run = 0; run < failing; run++) {
      const damage = run % 2 === 0 ? { input: { size: 160 } } : { outputs: { mapSize: 3 } };
      codes.add(await failure(engine, damage));
    }
    // A failure lets the backend go; the next picture opens a new one.
    await engine.predictPixels(picture);
    const afterFailing = held();
    const { backend: used } = engine;
    engine.dispose();
    return { used, codes: [...codes], empty, before, afterGood, afterFailing, end: held() };
  },

  /** Findings before the GPU drops its context, after it did between predictions, and in one. */
  async contextLoss(): Promise<Record<'before' | 'between' | 'during', Finding>> {
    const engine = await open('webgl');
    if (engine.backend !== 'webgl') throw new Error(JSON.stringify(engine.dropped));
    const slice = { ...firstGolden(engine), name: 'golden', color: 0, steps: [] };
    const before = await engine.classify(slice, 0);
    let lost = loseContext();
    const between = await engine.classify(slice, 0);
    expectNewContext(lost);
    const classifying = engine.classify(slice, 0);
    // One turn of the event loop: by then the network is on the GPU, and its outputs are awaited.
    await new Promise((resolve) => setTimeout(resolve));
    lost = loseContext();
    const during = await classifying;
    expectNewContext(lost);
    engine.dispose();
    return { before, between, during };
  },
};

function loseContext(): WebGL2RenderingContext {
  const context = activeWebglContext();
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  if (!context?.isContextLost()) throw new Error('The context was not lost.');
  return context;
}

function expectNewContext(lost: WebGL2RenderingContext): void {
  const context = activeWebglContext();
  if (!context || context === lost) throw new Error('The engine has opened no new context.');
}

function firstGolden({ metadata }: Opened) {
  const [golden] = metadata.golden;
  if (!golden) throw new Error('The model has no golden picture.');
  return goldenPixels(golden);
}

function held(): Memory {
  const { numTensors, numBytes } = memory();
  return { numTensors, numBytes };
}

/**
 * The code of a prediction that fails inside the network (an input of another size) or after it
 * (a map of another size), which no picture can bring about.
 */
async function failure(
  engine: Opened,
  damage: { input?: { size: number }; outputs?: { mapSize: number } },
): Promise<string> {
  const metadata = engine.metadata as { input: Metadata['input']; outputs: Metadata['outputs'] };
  const { input, outputs } = metadata;
  metadata.input = { ...input, ...damage.input };
  metadata.outputs = { ...outputs, ...damage.outputs };
  try {
    await engine.predictPixels(firstGolden(engine));
    return 'none';
  } catch (error) {
    return error instanceof ProblemError ? error.code : String(error);
  } finally {
    metadata.input = input;
    metadata.outputs = outputs;
  }
}

export type Harness = typeof harness;
Object.assign(globalThis, { harness });
