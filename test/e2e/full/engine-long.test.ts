import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePage, openEnginePage } from '../support/engine-page';
import { TOLERANCE } from '../support/same-finding';

/** The slow backends on every golden picture, and many predictions on the fast one. */
let page: EnginePage;

beforeAll(async () => {
  page = await openEnginePage();
});

afterAll(() => page?.close());

describe.each(['webgl', 'cpu'] as const)('the engine on %s', (backend) => {
  it.each([
    ['read from model.json', false],
    ['rebuilt in code', true],
  ])('%s, gives PyTorch’s numbers on every golden picture', async (_, rebuild) => {
    const result = await page.call(170_000, 'golden', backend, rebuild);
    expect(result.used).toBe(backend);
    expect(result.rebuilt).toBe(rebuild);
    expect(result.deviation).toBeLessThanOrEqual(TOLERANCE);
  });

  it('leaves no tensor behind, whether predictions succeed or fail', async () => {
    const memory = await page.call(170_000, 'soak', backend, 20, 4);
    expect(memory.used).toBe(backend);
    expect(memory.afterGood).toEqual(memory.before);
    expect(memory.afterFailing).toEqual(memory.before);
  });
});

describe('the engine on wasm', () => {
  it('leaves no tensor behind in 500 predictions, nor in 50 that fail', async () => {
    const memory = await page.call(290_000, 'soak', 'wasm', 500, 50);
    expect(memory.used).toBe('wasm');
    expect(memory.codes).toEqual(['engine-crashed']);
    expect(memory.afterGood).toEqual(memory.before);
    expect(memory.afterFailing).toEqual(memory.before);
    expect(memory.end).toEqual(memory.empty);
  }, 300_000);
});
