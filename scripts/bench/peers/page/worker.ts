import type { FromPeer, PeerId, ToPeer } from '../peer';
import type { LoadedPeer, LoadPeer } from './loaded-peer';

/** The worker's own scope; the compiler's types for workers and for pages exclude each other. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToPeer>) => void;
  postMessage(message: FromPeer): void;
};

/** Dynamic imports, so that a peer's load time is that of its own code. */
const LOADERS: Record<PeerId, () => Promise<LoadPeer>> = {
  ours: async () => (await import('./ours')).loadOurs,
  cpu: async () => (await import('./ours')).loadOursOnCpu,
  plain: async () => (await import('./tensorflow')).loadPlain,
  graph: async () => (await import('./tensorflow')).loadMobileNetGraph,
  layers: async () => (await import('./tensorflow')).loadMobileNetLayers,
  product: async () => (await import('./tensorflow')).loadProduct,
  litert: async () => (await import('./lite')).loadLite,
  'ort-ours': async () => (await import('./onnx')).loadOrtOurs,
  'ort-mobilenet': async () => (await import('./onnx')).loadOrtMobileNet,
};

let peer: LoadedPeer | null = null;

scope.onmessage = async ({ data }) => {
  try {
    if (data.kind === 'load') {
      const started = performance.now();
      peer = await (await LOADERS[data.id]())(data.base);
      scope.postMessage({ kind: 'loaded', ms: performance.now() - started });
      return;
    }
    if (!peer) throw new Error('nothing is loaded');
    const ms: number[] = [];
    while (ms.length < data.times) {
      const started = performance.now();
      const answer = await peer.run(data.picture);
      ms.push(performance.now() - started);
      if (!answer.every(Number.isFinite)) throw new Error('the answer is not a number');
    }
    scope.postMessage({ kind: 'ran', ms });
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: String(error) });
  }
};
