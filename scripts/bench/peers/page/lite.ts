import { INPUT_SIDE } from '../peer';
import { loadAndCompile, loadLiteRt, Tensor } from './lite-runtime';
import { type LoadPeer, threeChannels } from './loaded-peer';

/**
 * LiteRT.js loads its code by `importScripts`, which workers made of modules, as ours is, do not
 * have. This does the same: the script in the worker's global scope, before the call returns.
 */
function importScript(url: string): void {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.send();
  // biome-ignore lint/security/noGlobalEval: the bench's own page, never the extension's.
  globalThis.eval(request.responseText);
}

export const loadLite: LoadPeer = async (base) => {
  Object.assign(self, { importScripts: importScript });
  await loadLiteRt(`${base}assets/`);
  const model = await loadAndCompile(`${base}lite/mobilenet.tflite`, {
    accelerator: 'wasm',
    cpuOptions: { numThreads: 1 },
  });
  return {
    async run(picture) {
      const input = new Tensor(threeChannels(picture), [1, INPUT_SIDE, INPUT_SIDE, 3]);
      const [answer] = await model.run(input);
      if (!answer) throw new Error('no answer');
      const values = Array.from(answer.toTypedArray());
      input.delete();
      answer.delete();
      return values;
    },
  };
};
