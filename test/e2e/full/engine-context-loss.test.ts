import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnginePage, openEnginePage } from '../support/engine-page';
import { expectSameFinding } from '../support/same-finding';

/** tfjs only forgets a lost context (tfjs#756); the engine opens a new one and goes on. */
let page: EnginePage;

beforeAll(async () => {
  page = await openEnginePage();
});

afterAll(() => page?.close());

describe('a WebGL context that is lost', () => {
  it('between predictions or during one costs time, not the finding', async () => {
    const { before, between, during } = await page.call(280_000, 'contextLoss');
    for (const finding of [before, between, during]) expect(finding.backend).toBe('webgl');
    expectSameFinding(between, before);
    expectSameFinding(during, before);
  }, 290_000);
});
