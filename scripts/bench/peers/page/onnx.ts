import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { INPUT_SIDE } from '../peer';
import type { LoadPeer } from './loaded-peer';

const load =
  (file: string, channels: 1 | 3): LoadPeer =>
  async (base) => {
    env.wasm.numThreads = 1;
    env.wasm.wasmPaths = { wasm: `${base}ort/ort-wasm-simd-threaded.wasm` };
    const session = await InferenceSession.create(`${base}onnx/${file}`, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
    });
    const dims = [1, channels, INPUT_SIDE, INPUT_SIDE];
    const repeated = new Float32Array(channels * INPUT_SIDE * INPUT_SIDE);
    return {
      async run(picture) {
        // Channels come first here, so the three planes are the picture three times.
        for (let plane = 0; plane < channels; plane++)
          repeated.set(picture, plane * picture.length);
        const answer = await session.run({ image: new Tensor('float32', repeated, dims) });
        return Array.from(answer.logits?.data as Float32Array);
      },
    };
  };

export const loadOrtOurs = load('neurolens.onnx', 1);
export const loadOrtMobileNet = load('mobilenet.onnx', 3);
