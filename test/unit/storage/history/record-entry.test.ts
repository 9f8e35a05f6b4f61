import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addEntries, removeBefore } from '../../../../src/storage/history/history-records';
import { sweepDaily, sweepHistory } from '../../../../src/storage/history/keep-for';
import { recordEntry } from '../../../../src/storage/history/record-entry';
import { writeSettings } from '../../../../src/storage/settings';
import browser, { resetBrowser } from '../../fake-browser';
import { madeUpEntry } from './made-up-entry';

// The database itself is the end-to-end tests' part: Node has no IndexedDB.
vi.mock('../../../../src/storage/history/history-records', () => ({
  addEntries: vi.fn(async (entries: { id: string }[]) => entries.map(({ id }) => id)),
  removeBefore: vi.fn(async () => 0),
}));

const DAY_MS = 86_400_000;
const page = { title: 'Teaching file', url: 'https://example.org/case' };
const added = () => vi.mocked(addEntries).mock.calls.flatMap(([entries]) => entries);
const draft = () => {
  const { name, source, finding, thumbnail } = madeUpEntry();
  return { name, source, finding, thumbnail };
};

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
});

describe('a result', () => {
  it('is not kept as long as the history is off, which it is at first', async () => {
    expect(await recordEntry(draft())).toBe('off');
    expect(added()).toEqual([]);
  });

  it('is not kept in a private window, whatever the settings', async () => {
    await writeSettings({ history: true });
    browser.extension.inIncognitoContext = true;
    expect(await recordEntry(draft())).toBe('off');
    expect(added()).toEqual([]);
  });

  it('is kept with a new id, now, and without a note', async () => {
    await writeSettings({ history: true });
    const before = Date.now();
    expect(await recordEntry(draft())).toBe('kept');
    const [entry] = added();
    expect(entry).toMatchObject({ ...draft(), thumbnail: expect.any(Blob), note: '', tags: [] });
    expect(entry?.time).toBeGreaterThanOrEqual(before);
  });

  it.each([
    [false, null],
    [true, page],
  ])('is kept with its page only where the user agrees (%s)', async (historyPages, kept) => {
    await writeSettings({ history: true, historyPages });
    await recordEntry({ ...draft(), page });
    expect(added()[0]?.page).toEqual(kept);
  });

  it('that is there already is known', async () => {
    await writeSettings({ history: true });
    vi.mocked(addEntries).mockResolvedValueOnce([]);
    expect(await recordEntry(draft())).toBe('known');
  });

  it('for which there is no room is counted, and tried once', async () => {
    await writeSettings({ history: true });
    vi.mocked(addEntries).mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    expect(await recordEntry(draft())).toBe('full');
    expect(await recordEntry(draft())).toBe('full');
    expect(addEntries).toHaveBeenCalledTimes(2);
    expect(browser.storage.local.items.get('historyNotKept')).toBe(2);
    vi.mocked(addEntries).mockRejectedValueOnce(new Error('another'));
    await expect(recordEntry(draft())).rejects.toThrow('another');
  });
});

describe('old entries', () => {
  it('stay where the user has set no time', async () => {
    await sweepHistory();
    expect(removeBefore).not.toHaveBeenCalled();
  });

  it('go after the days that the user has set, and not from private windows', async () => {
    await writeSettings({ historyDays: 30 });
    await sweepHistory(100 * DAY_MS);
    expect(removeBefore).toHaveBeenCalledExactlyOnceWith(70 * DAY_MS);
    browser.extension.inIncognitoContext = true;
    await sweepHistory(100 * DAY_MS);
    expect(removeBefore).toHaveBeenCalledOnce();
  });

  it('are looked for once a day while results are kept', async () => {
    await writeSettings({ historyDays: 7 });
    await sweepHistory(1_000 * DAY_MS);
    await sweepDaily(1_000.9 * DAY_MS);
    expect(removeBefore).toHaveBeenCalledTimes(1);
    await sweepDaily(1_001 * DAY_MS);
    expect(removeBefore).toHaveBeenCalledTimes(2);
  });
});
