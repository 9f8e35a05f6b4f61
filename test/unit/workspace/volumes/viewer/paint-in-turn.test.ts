import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paintInTurn } from '../../../../../src/workspace/volumes/viewer/paint-in-turn';

/** The clock, which only painting moves on. */
let now = 0;
/** What was painted and, as `-`, each time the page had its turn. */
let log: string[] = [];

beforeEach(() => {
  log = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('scheduler', {
    yield: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      log.push('-');
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Each step takes so many ms. */
function* steps(name: string, count: number, ms = 0): Generator<void, void> {
  for (let step = 1; step <= count; step += 1) {
    if (step > 1) yield;
    log.push(`${name}${step}`);
    now += ms;
  }
}

it('paints nothing in the task that asks for it, then one after the other', async () => {
  paintInTurn(steps('a', 2));
  paintInTurn(steps('b', 1));
  expect(log).toEqual([]);
  await vi.waitFor(() => expect(log).toEqual(['-', 'a1', 'a2', '-', 'b1']));
});

it('lets the page have its turn in the middle of what takes long', async () => {
  paintInTurn(steps('a', 3, 20));
  await vi.waitFor(() => expect(log).toContain('a3'));
  expect(log).toEqual(['-', 'a1', '-', 'a2', '-', 'a3']);
});

it('stops where it is told to, and goes on with the next', async () => {
  const stops: (() => void)[] = [];
  function* stopped(): Generator<void, void> {
    log.push('a1');
    stops[0]?.();
    yield;
    log.push('a2');
  }
  stops.push(paintInTurn(stopped()));
  paintInTurn(steps('never', 1))();
  paintInTurn(steps('b', 1));
  await vi.waitFor(() => expect(log).toContain('b1'));
  expect(log).toEqual(['-', 'a1', '-', 'b1']);
});

it('goes on with the next after one that fails, which is told', async () => {
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
  const error = new RangeError('slice');
  paintInTurn({
    next: () => {
      throw error;
    },
  });
  paintInTurn(steps('b', 1));
  await vi.waitFor(() => expect(log).toContain('b1'));
  expect(told).toHaveBeenCalledWith(error);
});
