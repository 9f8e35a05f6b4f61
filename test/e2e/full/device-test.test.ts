import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';

const SETTINGS = 'src/workspace/index.html#settings';
/** The cpu backend takes 2 s a picture here, and other work may slow it. */
const DEVICE_TEST_MS = 120_000;

let extension: RunningExtension;
beforeAll(async () => {
  extension = await launchExtension();
});
afterAll(() => extension?.close());

describe('the test of the device', () => {
  it('runs every backend and says which is chosen', { timeout: 2 * DEVICE_TEST_MS }, async () => {
    const page = await extension.openPage(SETTINGS);
    await page.getByRole('button', { name: 'Test this device' }).click();
    await page.getByRole('button', { name: 'Test again' }).waitFor({ timeout: DEVICE_TEST_MS });
    const rows = await page.locator('.st-table tbody tr').allInnerTexts();
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => /^WebAssembly/.test(row))).toMatch(
      /passed\s+[\d.]+ m?s\s+[\d.]+ m?s/,
    );
    expect(rows.filter((row) => /chosen/.test(row))).toHaveLength(1);
    const kept = await page.evaluate(() => chrome.storage.local.get('backendChoice'));
    expect(kept.backendChoice).toMatchObject({ backend: expect.any(String) });
    await page.close();
  });
});
