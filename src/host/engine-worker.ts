import { chooseBackend } from '../engine/backend-choice';
import { createEngine } from '../engine/engine';
import type { Engine } from '../engine/engine-interface';
import type { Backend } from '../engine/finding';
import { fetchedModelFiles } from '../engine/model-files';
import { testBackend } from '../engine/test-backend';
import type { Language } from '../i18n/languages';
import { loadLanguage } from '../i18n/load-language';
import { t } from '../i18n/t';
import { decode } from '../imaging/decode';
import { encodePreview } from '../imaging/encode-preview';
import { plainlyColored } from '../imaging/plainly-no-mri';
import { ProblemError, toProblem } from '../problems/problem';
import { isOwnModel } from '../storage/models/own-model-id';
import { MODEL_FOLDER, PREVIEW_SIDE, WASM_FOLDER } from './locations';
import type { FromWorker, SliceToClassify, ToWorker, WantedEngine } from './worker-protocol';

/** The worker's own scope; the compiler's types for workers and for pages exclude each other. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};

/** The worker's one engine: it lives as long as backend and model asked for stay the same. */
const current: {
  baseUrl: string;
  wanted: Pick<WantedEngine, 'backend' | 'model'> | null;
  engine: Promise<Engine> | null;
  ready: boolean;
  /** Resolves once words can be said. */
  spoken: Promise<void> | null;
} = { baseUrl: '', wanted: null, engine: null, ready: false, spoken: null };

scope.onmessage = async ({ data }) => {
  try {
    if (data.kind === 'start') {
      current.baseUrl = data.baseUrl;
      speak(data.language);
    } else if (data.kind === 'speak') {
      speak(data.language);
    } else {
      await current.spoken;
      await answer(data);
    }
  } catch (error) {
    post({ kind: 'failed', problem: toProblem(error) });
  }
};

/** The language loads beside the model; its failure is met by the first job, at the await. */
function speak(language: Language): void {
  const loading = loadLanguage(language);
  loading.catch(() => undefined);
  current.spoken = loading;
}

async function answer(data: Exclude<ToWorker, { kind: 'start' | 'speak' }>): Promise<void> {
  if (data.kind === 'probe') {
    const choice = await chooseBackend(modelFiles(), current.baseUrl + WASM_FOLDER);
    post({ kind: 'probed', choice });
  } else if (data.kind === 'classify-slice') {
    await classifySlice(data);
  } else if (data.kind === 'test-backend') {
    const wasmPath = current.baseUrl + WASM_FOLDER;
    const test = await testBackend(modelFiles(), data.backend, wasmPath, stillAtWork);
    post({ kind: 'backend-tested', test });
  } else if (data.kind === 'read-model') {
    const { readPackage } = await ownModels();
    post({ kind: 'model-read', package: await readPackage(data.files) });
  } else if (data.kind === 'check-model') {
    const { checkOwnModel } = await ownModels();
    const check = await checkOwnModel(data.files, engineOptions('wasm'), stillAtWork);
    post({ kind: 'model-checked', check });
  } else {
    await classify(data);
  }
}

async function classify(request: Extract<ToWorker, { kind: 'classify' }>): Promise<void> {
  const loading = engineFor(request);
  // The model loads while the picture is decoded; its failure is reported below, at the await.
  loading.catch(() => undefined);
  post({ kind: 'stage', stage: 'decoding' });
  const started = performance.now();
  const slice = await decode(request.file, request.name);
  const decodeMs = performance.now() - started;
  if (request.prefilter && plainlyColored(slice.color)) {
    throw new ProblemError('not-checked', t('detail_colored'));
  }
  if (!current.ready) post({ kind: 'stage', stage: 'loading' });
  const engine = await loading;
  post({ kind: 'stage', stage: 'classifying' });
  const finding = await engine.classify(slice, decodeMs, request.preset);
  post({ kind: 'classified', finding });
  const preview = await encodePreview(slice, PREVIEW_SIDE).catch(() => null);
  if (preview) post({ kind: 'preview', jobId: request.jobId, preview });
}

async function classifySlice({ slice, decodeMs, ...wanted }: SliceToClassify): Promise<void> {
  if (!current.ready) post({ kind: 'stage', stage: 'loading' });
  const engine = await engineFor(wanted);
  const finding = await engine.classify(slice, decodeMs, wanted.preset);
  post({ kind: 'classified', finding });
}

function engineFor({ backend, model }: WantedEngine): Promise<Engine> {
  const { wanted } = current;
  if (current.engine && wanted?.backend === backend && wanted.model === model) {
    return current.engine;
  }
  const previous = current.engine;
  current.wanted = { backend, model };
  current.ready = false;
  const next = (async () => {
    await previous?.then((engine) => engine.dispose()).catch(() => undefined);
    return openModel(model, backend);
  })();
  current.engine = next;
  next.then(
    () => {
      current.ready = current.engine === next;
    },
    () => {
      // A failed load is not kept: the next picture tries again.
      if (current.engine === next) current.engine = null;
    },
  );
  return next;
}

async function openModel(model: string, backend: Backend): Promise<Engine> {
  if (!isOwnModel(model)) return createEngine(modelFiles(), engineOptions(backend));
  const { openOwnEngine, readOwnModel } = await ownModels();
  return openOwnEngine(await readOwnModel(model), engineOptions(backend));
}

/** Loaded only for those who have a model of their own. */
function ownModels() {
  return import('./own-models');
}

function engineOptions(backend: Backend) {
  return { backend, wasmPath: current.baseUrl + WASM_FOLDER };
}

/** Steps of a long test: silence would be taken for a hang. */
function stillAtWork(): void {
  post({ kind: 'stage', stage: 'classifying' });
}

function modelFiles() {
  return fetchedModelFiles(current.baseUrl + MODEL_FOLDER);
}

function post(message: FromWorker): void {
  scope.postMessage(message);
}
