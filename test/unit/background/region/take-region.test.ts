import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { captureTab } from '../../../../src/background/capture/capture-tab';
import { grantRegion } from '../../../../src/background/region/region-grants';
import { takeRegion } from '../../../../src/background/region/take-region';
import { cropCapture } from '../../../../src/imaging/crop';
import { trimmedPicture } from '../../../../src/imaging/trimmed-picture';
import { ProblemError } from '../../../../src/problems/problem';
import { resetBrowser } from '../../fake-browser';

vi.mock('../../../../src/background/capture/capture-tab', () => ({ captureTab: vi.fn() }));
vi.mock('../../../../src/imaging/crop', () => ({ cropCapture: vi.fn() }));
vi.mock('../../../../src/imaging/trimmed-picture', () => ({ trimmedPicture: vi.fn() }));

const sender = { tabId: 7, frameId: 0 };
const marked = {
  box: { left: 100, top: 50, width: 200, height: 100 },
  viewport: { width: 800, height: 600 },
  scroll: { x: 10, y: 1000 },
};
const file = new Blob(['png']);
const jobs = { startFromRegion: vi.fn(async () => 'id'), addFailed: vi.fn(async () => 'id') };

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  Object.assign(browser.tabs, { get: async () => ({ incognito: true }) });
  vi.mocked(captureTab).mockResolvedValue(file);
  // Two device pixels a CSS pixel.
  vi.mocked(cropCapture).mockResolvedValue({ width: 400, height: 200 } as OffscreenCanvas);
  vi.mocked(trimmedPicture).mockResolvedValue({
    file,
    rect: { x: 40, y: 0, width: 300, height: 180 },
  });
});

describe('a marked region', () => {
  it('is captured, and placed in the document as it was trimmed', async () => {
    await grantRegion(7);
    await takeRegion(marked, sender, jobs);
    expect(cropCapture).toHaveBeenCalledWith(file, marked.box, marked.viewport);
    expect(jobs.startFromRegion).toHaveBeenCalledWith({
      tabId: 7,
      frameId: 0,
      incognito: true,
      name: 'Marked region',
      file,
      region: { left: 130, top: 1050, width: 150, height: 90 },
    });
  });

  it.each([
    ['without a wish of the user', { tabId: 8, frameId: 0 }],
    ['from a frame', { tabId: 7, frameId: 3 }],
    ['from no tab', { tabId: null, frameId: 0 }],
  ])('is refused %s', async (_name, from) => {
    await grantRegion(7);
    await expect(takeRegion(marked, from, jobs)).rejects.toMatchObject({ code: 'message-refused' });
    expect(captureTab).not.toHaveBeenCalled();
  });

  it('is captured once', async () => {
    await grantRegion(7);
    await takeRegion(marked, sender, jobs);
    await expect(takeRegion(marked, sender, jobs)).rejects.toMatchObject({
      code: 'message-refused',
    });
    expect(captureTab).toHaveBeenCalledTimes(1);
  });

  it('becomes a failed job beside the region when the capture is refused', async () => {
    await grantRegion(7);
    const refused = new ProblemError('capture-refused');
    vi.mocked(captureTab).mockRejectedValue(refused);
    await takeRegion(marked, sender, jobs);
    expect(jobs.startFromRegion).not.toHaveBeenCalled();
    expect(jobs.addFailed).toHaveBeenCalledWith(
      expect.objectContaining({
        source: 'region',
        incognito: true,
        origin: expect.objectContaining({
          tabId: 7,
          region: { left: 110, top: 1050, width: 200, height: 100 },
        }),
      }),
      refused,
    );
  });
});
