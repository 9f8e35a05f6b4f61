import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const DATA_URL = 'data:image/png;base64,AAAA';
const inFront = { active: true, discarded: false, windowId: 4 };
const get = vi.fn(async (): Promise<object> => inFront);
const captureVisibleTab = vi.fn(async (..._args: unknown[]): Promise<string> => DATA_URL);

let captureTab: (tabId: number) => Promise<Blob>;

beforeEach(async () => {
  vi.useFakeTimers();
  // A queue of its own for each test: one that has lived in the last test's time waits for it.
  vi.resetModules();
  const capturing = await import('../../../src/background/capture/capture-tab');
  captureTab = capturing.captureTab;
  get.mockReset().mockResolvedValue(inFront);
  captureVisibleTab.mockReset().mockResolvedValue(DATA_URL);
  const { default: browser } = await import('webextension-polyfill');
  Object.assign(browser.tabs, { get, captureVisibleTab });
});

afterEach(() => vi.useRealTimers());

/** Lets time pass until a capture has ended, well or badly. */
async function ended(capture: Promise<Blob>) {
  const outcome = capture.then(
    (blob) => blob,
    (error) => error as Error,
  );
  await vi.advanceTimersByTimeAsync(10_000);
  return outcome;
}

describe('captureTab', () => {
  it('captures the window of the tab as a PNG', async () => {
    expect(await ended(captureTab(7))).toBeInstanceOf(Blob);
    expect(captureVisibleTab).toHaveBeenCalledWith(4, { format: 'png' });
  });

  it('keeps to two a second, in order', async () => {
    const moments: number[] = [];
    captureVisibleTab.mockImplementation(async () => {
      moments.push(Date.now());
      return DATA_URL;
    });
    const all = [captureTab(1), captureTab(2), captureTab(3), captureTab(4)];
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(all);
    const pauses = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
    expect(pauses).toHaveLength(3);
    for (const pause of pauses) expect(pause).toBeGreaterThan(500);
    expect(get.mock.calls.flat().filter((_id, index) => index % 2 === 0)).toEqual([1, 2, 3, 4]);
  });

  it('tries once more when another run has used up this second', async () => {
    captureVisibleTab.mockRejectedValueOnce(
      new Error('exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.'),
    );
    expect(await ended(captureTab(7))).toBeInstanceOf(Blob);
    expect(captureVisibleTab).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['is not in front', { ...inFront, active: false }, 'tab-hidden'],
    ['was discarded', { ...inFront, discarded: true }, 'page-closed'],
  ])('captures nothing when the tab %s', async (_name, tab, code) => {
    get.mockResolvedValue(tab);
    expect(await ended(captureTab(7))).toMatchObject({ code });
    expect(captureVisibleTab).not.toHaveBeenCalled();
  });

  it('says that a closed tab is closed', async () => {
    get.mockRejectedValue(new Error('No tab with id: 7.'));
    expect(await ended(captureTab(7))).toMatchObject({ code: 'page-closed' });
  });

  it('gives up a capture after which another tab is in front', async () => {
    get.mockResolvedValueOnce(inFront).mockResolvedValueOnce({ ...inFront, active: false });
    expect(await ended(captureTab(7))).toMatchObject({ code: 'tab-hidden' });
  });

  it('says when the browser refuses, or never answers', async () => {
    captureVisibleTab.mockRejectedValueOnce(new Error("Either the '<all_urls>' or 'activeTab'"));
    expect(await ended(captureTab(7))).toMatchObject({ code: 'capture-refused' });
    captureVisibleTab.mockReturnValueOnce(new Promise(() => undefined));
    expect(await ended(captureTab(7))).toMatchObject({ code: 'capture-refused' });
  });
});
