import { backend as activeBackend, getBackend } from '@tensorflow/tfjs-core';

/** The part of a WebGL context that the watch uses; tests hand in a fake one. */
export interface Losable {
  readonly canvas: Pick<EventTarget, 'addEventListener'>;
  isContextLost(): boolean;
}

/** Thrown inside the engine when the GPU has dropped its context; never leaves the engine. */
export class ContextLostError extends Error {
  override readonly name = 'ContextLostError';
}

/** The context of the active backend, or null when that is not WebGL. */
export function activeWebglContext(): (Losable & WebGL2RenderingContext) | null {
  if (getBackend() !== 'webgl') return null;
  const { gpgpu } = activeBackend() as unknown as WebglBackend;
  return gpgpu.gl;
}

interface WebglBackend {
  readonly gpgpu: { readonly gl: Losable & WebGL2RenderingContext; itemsToPoll: unknown[] };
}

/**
 * Waits for `work`, or for the loss of the WebGL context, whichever comes first.
 *
 * tfjs itself only forgets the context (tfjs#756): a read-back under way polls a fence that never
 * passes, and a later one gives zeros.
 *
 * @throws ContextLostError when the context was lost before, during or at the end of the work
 */
export async function untilContextLost<T>(
  context: Losable | null,
  work: () => Promise<T>,
): Promise<T> {
  if (!context) return work();
  if (context.isContextLost()) throw new ContextLostError();
  const stop = new AbortController();
  const loss = new Promise<never>((_, reject) => {
    const onLoss = () => reject(new ContextLostError());
    context.canvas.addEventListener('webglcontextlost', onLoss, { signal: stop.signal });
  });
  try {
    const result = await Promise.race([work(), loss]);
    // Zeros read from a lost context look like outputs.
    if (context.isContextLost()) throw new ContextLostError();
    return result;
  } catch (error) {
    throw context.isContextLost() ? new ContextLostError('', { cause: error }) : error;
  } finally {
    stop.abort();
    if (context.isContextLost()) endPolling();
  }
}

/** Ends the timer loop in which tfjs would wait for ever for a fence of the lost context. */
function endPolling(): void {
  if (getBackend() !== 'webgl') return;
  (activeBackend() as unknown as WebglBackend).gpgpu.itemsToPoll = [];
}
