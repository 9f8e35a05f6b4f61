import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { captureTab } from '../../../../src/background/capture/capture-tab';
import { frozenCapture, openFrozen } from '../../../../src/background/region/frozen';
import { ProblemError } from '../../../../src/problems/problem';

vi.mock('../../../../src/background/capture/capture-tab', () => ({ captureTab: vi.fn() }));

const jobs = { addFailed: vi.fn(async () => 'id') };
const opened: string[] = [];

beforeEach(() => {
  vi.clearAllMocks();
  opened.length = 0;
  Object.assign(browser.tabs, {
    get: async () => ({ index: 2, incognito: false }),
    create: async ({ url }: { url: string }) => void opened.push(url),
  });
  vi.mocked(captureTab).mockImplementation(async () => new Blob(['png']));
});

const openedId = (index: number) => new URL(opened[index] ?? '').searchParams.get('capture') ?? '';

describe('a frozen capture', () => {
  it('is kept for the workspace that it opens', async () => {
    await openFrozen(7, jobs);
    expect(opened[0]).toContain('src/workspace/index.html?capture=');
    expect(frozenCapture(openedId(0))).toMatchObject({ incognito: false });
    expect(frozenCapture(crypto.randomUUID())).toBeNull();
  });

  it('gives way to the fourth after it', async () => {
    for (let n = 0; n < 5; n++) await openFrozen(7, jobs);
    expect([0, 1, 4].map((n) => frozenCapture(openedId(n)) !== null)).toEqual([false, true, true]);
  });

  it('is a failed job of no page where it is refused', async () => {
    const refused = new ProblemError('capture-refused');
    vi.mocked(captureTab).mockRejectedValue(refused);
    await openFrozen(7, jobs);
    expect(opened).toEqual([]);
    expect(jobs.addFailed).toHaveBeenCalledWith(
      { name: 'Marked region', source: 'region', incognito: false },
      refused,
    );
  });
});
