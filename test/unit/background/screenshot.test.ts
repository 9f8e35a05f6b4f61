import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { screenshot } from '../../../src/background/acquire/screenshot';
import { captureTab } from '../../../src/background/capture/capture-tab';
import { ProblemError } from '../../../src/problems/problem';

vi.mock('../../../src/background/capture/capture-tab', () => ({ captureTab: vi.fn() }));
vi.mock('../../../src/imaging/crop', () => ({
  cropCapture: vi.fn(async () => ({ convertToBlob: async () => new Blob(['crop']) })),
}));

const click = { tabId: 7, frameId: 3, imageUrl: 'https://page.test/a.png', incognito: false };
const located = {
  box: { left: 1, top: 2, width: 30, height: 40 },
  viewport: { width: 800, height: 600 },
};
const inFrame = Promise.resolve(3);
let asked: string[];

/** A page that answers as told, or with a problem. */
function page(answers: Record<string, unknown>): void {
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab, message) => {
    const { name } = message as { name: string };
    asked.push(name);
    const value = answers[name];
    return value instanceof ProblemError
      ? { ok: false, problem: { code: value.code } }
      : { ok: true, value };
  });
}

beforeEach(() => {
  asked = [];
  vi.mocked(captureTab)
    .mockReset()
    .mockResolvedValue(new Blob(['capture']));
});

describe('the screenshot way', () => {
  it('locates, captures, puts the page back, and cuts out', async () => {
    page({ 'page.locate': located, 'page.restore': { intact: true } });
    expect(await (await screenshot(click, inFrame)).text()).toBe('crop');
    expect(asked).toEqual(['page.locate', 'page.restore']);
  });

  it('puts the page back when the capture fails, and keeps its reason', async () => {
    page({ 'page.locate': located, 'page.restore': { intact: true } });
    vi.mocked(captureTab).mockRejectedValue(new ProblemError('tab-hidden'));
    await expect(screenshot(click, inFrame)).rejects.toMatchObject({ code: 'tab-hidden' });
    expect(asked).toEqual(['page.locate', 'page.restore']);
  });

  it('gives up a capture during which the picture moved or went', async () => {
    page({ 'page.locate': located, 'page.restore': { intact: false } });
    await expect(screenshot(click, inFrame)).rejects.toMatchObject({ code: 'picture-gone' });
  });

  it('captures nothing that the page does not show', async () => {
    page({ 'page.locate': null });
    await expect(screenshot(click, inFrame)).rejects.toMatchObject({
      code: 'picture-gone',
      detail: 'not shown',
    });
    expect(captureTab).not.toHaveBeenCalled();
  });

  it.each([
    [Promise.resolve(null), 'page-protected'],
    [Promise.resolve(0), 'foreign-frame'],
  ])('says where no script may run: %#', async (cardFrame, code) => {
    page({});
    await expect(screenshot(click, cardFrame)).rejects.toMatchObject({ code });
    expect(asked).toEqual([]);
  });

  it('says what a page of the machine needs', async () => {
    page({});
    const local = { ...click, imageUrl: 'file:///home/a/scan.png' };
    const refused = screenshot(local, Promise.resolve(null));
    await expect(refused).rejects.toMatchObject({ code: 'file-access-needed' });
  });

  it('says that the page is gone when nobody answers', async () => {
    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('no receiving end'));
    await expect(screenshot(click, inFrame)).rejects.toMatchObject({ code: 'page-closed' });
  });

  it('takes one at a time, so that one page’s changes are not in another’s picture', async () => {
    page({ 'page.locate': located, 'page.restore': { intact: true } });
    await Promise.all([screenshot(click, inFrame), screenshot(click, inFrame)]);
    expect(asked).toEqual(['page.locate', 'page.restore', 'page.locate', 'page.restore']);
  });
});
