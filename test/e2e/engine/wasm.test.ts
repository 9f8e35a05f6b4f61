import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePage, openEnginePage } from '../support/engine-page';
import { TOLERANCE } from '../support/same-finding';

/** The engine alone in a real browser, on the backend that most machines use. */
let page: EnginePage;

beforeAll(async () => {
  page = await openEnginePage();
});

afterAll(() => page?.close());

describe('the engine on wasm', () => {
  it.each([
    ['read from model.json', false],
    ['rebuilt in code', true],
  ])('%s, gives PyTorch’s numbers on every golden picture', async (_, rebuild) => {
    const result = await page.call(60_000, 'golden', 'wasm', rebuild);
    expect(result.used).toBe('wasm');
    expect(result.rebuilt).toBe(rebuild);
    expect(result.pictures).toBeGreaterThan(0);
    expect(result.deviation).toBeLessThanOrEqual(TOLERANCE);
  });

  // The same with 500 and 50 is in `full/engine-long.test.ts`.
  it('leaves no tensor behind in 100 predictions, nor in 10 that fail', async () => {
    const memory = await page.call(110_000, 'soak', 'wasm', 100, 10);
    expect(memory.used).toBe('wasm');
    expect(memory.codes).toEqual(['engine-crashed']);
    expect(memory.afterGood).toEqual(memory.before);
    expect(memory.afterFailing).toEqual(memory.before);
    expect(memory.end).toEqual(memory.empty);
  }, 120_000);
});
