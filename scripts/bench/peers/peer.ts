interface PeerDescription {
  readonly id: string;
  /** The network. */
  readonly name: string;
  readonly runtime: string;
  /** The yardstick is no network: it tells what the backend can do at its best. */
  readonly role: 'ours' | 'peer' | 'yardstick';
}

/** Everything that is measured side by side: one picture in, the answer out, in one thread. */
export const PEERS = [
  {
    id: 'ours',
    name: 'NeuroLens: type, gate and map (0.75)',
    runtime: 'TensorFlow.js graph, WebAssembly',
    role: 'ours',
  },
  {
    id: 'plain',
    name: 'plain network of our width (0.75)',
    runtime: 'TensorFlow.js graph, WebAssembly',
    role: 'peer',
  },
  {
    id: 'ort-ours',
    name: 'NeuroLens: type, gate and map (0.75)',
    runtime: 'onnxruntime-web, WebAssembly',
    role: 'peer',
  },
  {
    id: 'layers',
    name: 'MobileNet v1 1.0, as commonly shipped',
    runtime: 'TensorFlow.js layers, WebAssembly',
    role: 'peer',
  },
  {
    id: 'graph',
    name: 'MobileNet v1 1.0, batch norm folded',
    runtime: 'TensorFlow.js graph, WebAssembly',
    role: 'peer',
  },
  {
    id: 'ort-mobilenet',
    name: 'MobileNet v1 1.0, batch norm folded',
    runtime: 'onnxruntime-web, WebAssembly',
    role: 'peer',
  },
  {
    id: 'litert',
    name: 'MobileNet v1 1.0, batch norm folded',
    runtime: 'LiteRT.js, WebAssembly',
    role: 'peer',
  },
  {
    id: 'cpu',
    name: 'NeuroLens: type, gate and map (0.75)',
    runtime: 'TensorFlow.js graph, JavaScript',
    role: 'peer',
  },
  {
    id: 'product',
    name: 'one matrix product, 1,024 x 1,024 x 1,024',
    runtime: 'TensorFlow.js, WebAssembly',
    role: 'yardstick',
  },
] as const satisfies readonly PeerDescription[];

export type PeerId = (typeof PEERS)[number]['id'];

export interface Peer extends PeerDescription {
  readonly id: PeerId;
}

/** Side of the matrices whose product is the yardstick. */
export const PRODUCT_SIDE = 1_024;

/** Values of a picture as `preprocess` gives them: one channel, -1 to 1. */
export const INPUT_SIDE = 224;

/** What a peer's worker is told, and what it answers. Times in ms. */
export type ToPeer =
  | { readonly kind: 'load'; readonly id: PeerId; readonly base: string }
  | { readonly kind: 'run'; readonly picture: Float32Array; readonly times: number };
export type FromPeer =
  | { readonly kind: 'loaded'; readonly ms: number }
  | { readonly kind: 'ran'; readonly ms: readonly number[] }
  | { readonly kind: 'failed'; readonly message: string };
