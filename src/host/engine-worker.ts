import { chooseBackend } from '../engine/backend-choice';
import { createEngine } from '../engine/engine';
import type { Engine } from '../engine/engine-interface';
import type { Backend } from '../engine/finding';
import { fetchedModelFiles } from '../engine/model-files';
import { decode } from '../imaging/decode';
import { encodePreview } from '../imaging/encode-preview';
import { plainlyColored } from '../imaging/plainly-no-mri';
import { ProblemError, toProblem } from '../problems/problem';
import { MODEL_FOLDER, PREVIEW_SIDE, WASM_FOLDER } from './locations';
import type { FromWorker, SliceToClassify, ToWorker } from './worker-protocol';

/** The worker's own scope; the compiler's types for workers and for pages exclude each other. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
};

/** The worker's one engine: it lives as long as the backend asked for stays the same. */
const current: {
  baseUrl: string;
  wanted: Backend | null;
  engine: Promise<Engine> | null;
  ready: boolean;
} = { baseUrl: '', wanted: null, engine: null, ready: false };

scope.onmessage = async ({ data }) => {
  try {
    if (data.kind === 'start') {
      current.baseUrl = data.baseUrl;
    } else if (data.kind === 'probe') {
      const choice = await chooseBackend(modelFiles(), current.baseUrl + WASM_FOLDER);
      post({ kind: 'probed', choice });
    } else if (data.kind === 'classify-slice') {
      await classifySlice(data);
    } else {
      await classify(data);
    }
  } catch (error) {
    post({ kind: 'failed', problem: toProblem(error) });
  }
};

async function classify(request: Extract<ToWorker, { kind: 'classify' }>): Promise<void> {
  const loading = engineFor(request.backend);
  // The model loads while the picture is decoded; its failure is reported below, at the await.
  loading.catch(() => undefined);
  post({ kind: 'stage', stage: 'decoding' });
  const started = performance.now();
  const slice = await decode(request.file, request.name);
  const decodeMs = performance.now() - started;
  if (request.prefilter && plainlyColored(slice.color)) {
    throw new ProblemError('not-checked', 'colored');
  }
  if (!current.ready) post({ kind: 'stage', stage: 'loading' });
  const engine = await loading;
  post({ kind: 'stage', stage: 'classifying' });
  const finding = await engine.classify(slice, decodeMs);
  post({ kind: 'classified', finding });
  const preview = await encodePreview(slice, PREVIEW_SIDE).catch(() => null);
  if (preview) post({ kind: 'preview', jobId: request.jobId, preview });
}

async function classifySlice({ slice, backend, decodeMs }: SliceToClassify): Promise<void> {
  if (!current.ready) post({ kind: 'stage', stage: 'loading' });
  const engine = await engineFor(backend);
  post({ kind: 'classified', finding: await engine.classify(slice, decodeMs) });
}

function engineFor(backend: Backend): Promise<Engine> {
  if (current.engine && current.wanted === backend) return current.engine;
  const previous = current.engine;
  current.wanted = backend;
  current.ready = false;
  const next = (async () => {
    await previous?.then((engine) => engine.dispose()).catch(() => undefined);
    return createEngine(modelFiles(), { backend, wasmPath: current.baseUrl + WASM_FOLDER });
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

function modelFiles() {
  return fetchedModelFiles(current.baseUrl + MODEL_FOLDER);
}

function post(message: FromWorker): void {
  scope.postMessage(message);
}
