// Its own types bring WebGPU's with them, which change those of every typed array of the project.
export { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
