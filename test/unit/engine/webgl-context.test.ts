import { afterEach, expect, test, vi } from 'vitest';
import { ContextLostError, untilContextLost } from '../../../src/engine/webgl-context';

/** A context that can be lost, as `WEBGL_lose_context` does it. */
function fakeContext() {
  const canvas = new EventTarget();
  let lost = false;
  return {
    canvas,
    isContextLost: () => lost,
    lose(): void {
      lost = true;
      canvas.dispatchEvent(new Event('webglcontextlost'));
    },
  };
}

const never = () => new Promise<never>(() => undefined);
afterEach(() => vi.restoreAllMocks());

test("without a context, and with a sound one, the work's result comes through", async () => {
  expect(await untilContextLost(null, async () => 1)).toBe(1);
  expect(await untilContextLost(fakeContext(), async () => 2)).toBe(2);
});

test('a loss during the work ends the wait for it', async () => {
  const context = fakeContext();
  const waiting = untilContextLost(context, never);
  context.lose();
  await expect(waiting).rejects.toBeInstanceOf(ContextLostError);
});

test('a context lost before is told at once, without starting the work', async () => {
  const context = fakeContext();
  context.lose();
  const work = vi.fn(never);
  await expect(untilContextLost(context, work)).rejects.toBeInstanceOf(ContextLostError);
  expect(work).not.toHaveBeenCalled();
});

test('a result that was read from a lost context does not count', async () => {
  const context = { ...fakeContext(), isContextLost: vi.fn(() => true).mockReturnValueOnce(false) };
  const zeros = untilContextLost(context, async () => [0, 0]);
  await expect(zeros).rejects.toBeInstanceOf(ContextLostError);
});

test('an error of a lost context is its loss, another error stays', async () => {
  const context = fakeContext();
  const failing = untilContextLost(context, async () => {
    context.lose();
    throw new Error('texture');
  });
  await expect(failing).rejects.toBeInstanceOf(ContextLostError);
  const other = untilContextLost(fakeContext(), () => Promise.reject(new Error('other')));
  await expect(other).rejects.toThrow('other');
});

test('no listener is left behind', async () => {
  const context = fakeContext();
  const add = vi.spyOn(context.canvas, 'addEventListener');
  await untilContextLost(context, async () => 1);
  const options = add.mock.calls[0]?.[2] as AddEventListenerOptions;
  expect(options.signal?.aborted).toBe(true);
});
