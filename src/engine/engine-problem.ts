import { ProblemError } from '../problems/problem';

/** How the backends say that memory ran out: emscripten, V8, SpiderMonkey, WebGL. */
const OUT_OF_MEMORY = /out of memory|allocation failed|malloc|could not allocate/i;

/** Gives what a backend has thrown a stable code; what was thrown on purpose stays as it is. */
export function engineProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const text = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  const code = OUT_OF_MEMORY.test(text) ? 'out-of-memory' : 'engine-crashed';
  return new ProblemError(code, text, { cause: error });
}
