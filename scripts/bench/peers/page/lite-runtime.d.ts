/** What the bench needs of LiteRT.js. */
export class Tensor {
  constructor(values: Float32Array, shape: readonly number[]);
  toTypedArray(): Float32Array;
  delete(): void;
}
export function loadLiteRt(folder: string): Promise<unknown>;
export function loadAndCompile(
  url: string,
  options: { accelerator: 'wasm'; cpuOptions: { numThreads: number } },
): Promise<{ run(input: Tensor): Promise<Tensor[]> }>;
