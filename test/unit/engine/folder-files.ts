import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ModelFiles } from '../../../src/engine/model-files';
import { ProblemError } from '../../../src/problems/problem';

const SHIPPED_MODEL = path.resolve(
  import.meta.dirname,
  '../../../models/neurolens-mobilenet-v1-075-224',
);

/** Under Node the wasm backend reads its file from the package. */
export const WASM_PATH = `${path.resolve(
  import.meta.dirname,
  '../../../node_modules/@tensorflow/tfjs-backend-wasm/dist',
)}/`;

/** A model's files read from a folder of the disk. */
export function folderFiles(folder = SHIPPED_MODEL): ModelFiles {
  const read = (name: string) =>
    readFile(path.join(folder, name)).catch(() => {
      throw new ProblemError('model-missing', name);
    });
  return {
    text: async (name) => (await read(name)).toString('utf8'),
    bytes: async (name) => new Uint8Array(await read(name)),
  };
}
