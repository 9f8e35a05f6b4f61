import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { grantRegion, spendGrant } from '../../../../src/background/region/region-grants';
import { resetBrowser } from '../../fake-browser';

beforeEach(() => resetBrowser());
afterEach(() => void vi.useRealTimers());

describe('the right to capture a region', () => {
  it('is good for one capture of one tab', async () => {
    await grantRegion(7);
    expect(await spendGrant(8)).toBe(false);
    expect(await spendGrant(7)).toBe(true);
    expect(await spendGrant(7)).toBe(false);
  });

  it('is not spent twice by two messages at once', async () => {
    await grantRegion(7);
    expect(await Promise.all([spendGrant(7), spendGrant(7), spendGrant(7)])).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('ends after ten minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await grantRegion(7);
    vi.setSystemTime(Date.now() + 10 * 60_000);
    expect(await spendGrant(7)).toBe(false);
  });
});
