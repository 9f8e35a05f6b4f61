import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countUnfinished } from '../../../src/background/count-unfinished';
import { removeJobs, writeJob } from '../../../src/storage/job-records';
import { forgetLost, watchLost } from '../../../src/storage/unfinished';
import { restartSentence } from '../../../src/ui/restart-notice';
import browser, { resetBrowser } from '../fake-browser';
import { madeUpFinding, madeUpJob } from '../made-up';

const done = { kind: 'done' as const, finding: madeUpFinding() };

beforeEach(() => {
  vi.useFakeTimers();
  resetBrowser();
});
afterEach(() => {
  vi.useRealTimers();
});

const onDisk = () => Object.fromEntries(browser.storage.local.items);
const pause = () => vi.advanceTimersByTimeAsync(1_500);

/** What closing the browser leaves: the area of the session is empty, that of the disk is not. */
function closeBrowser(): void {
  browser.storage.session.items.clear();
  browser.storage.session.onChanged.listeners.clear();
}

async function lostPictures(): Promise<number | undefined> {
  const counts: number[] = [];
  watchLost((count) => void counts.push(count))();
  await pause();
  return counts.at(-1);
}

describe('pictures in work when the browser closes', () => {
  it('are counted at its next start, until the user has seen it', async () => {
    await countUnfinished();
    for (let index = 0; index < 3; index += 1) await writeJob(madeUpJob());
    await writeJob(madeUpJob({ state: done }));
    await pause();
    expect(await lostPictures()).toBe(0);
    closeBrowser();
    await countUnfinished();
    await pause();
    expect(await lostPictures()).toBe(3);
    await forgetLost();
    expect(await lostPictures()).toBe(0);
    closeBrowser();
    await countUnfinished();
    expect(await lostPictures()).toBe(0);
  });

  it('are none when all was done, or removed', async () => {
    await countUnfinished();
    const [one, other] = [madeUpJob(), madeUpJob()];
    await writeJob(one);
    await writeJob(other);
    await pause();
    await writeJob({ ...one, state: done });
    await removeJobs([other.id]);
    await pause();
    closeBrowser();
    await countUnfinished();
    expect(await lostPictures()).toBe(0);
  });

  it('are not taken for lost when only the service worker was killed', async () => {
    await countUnfinished();
    await writeJob(madeUpJob());
    await pause();
    browser.storage.session.onChanged.listeners.clear();
    await countUnfinished();
    expect(await lostPictures()).toBe(0);
  });

  it('leave nothing on the disk before there were any', async () => {
    await countUnfinished();
    await writeJob(madeUpJob({ name: 'private.png', incognito: true }));
    await pause();
    expect(onDisk()).toEqual({});
  });

  it('are counted down to none by a service worker that was started again', async () => {
    await countUnfinished();
    const job = madeUpJob();
    await writeJob(job);
    await pause();
    expect(onDisk()).toEqual({ unfinishedPictures: 1 });
    browser.storage.session.onChanged.listeners.clear();
    await removeJobs([job.id]);
    await countUnfinished();
    await pause();
    expect(onDisk()).toEqual({ unfinishedPictures: 0 });
  });

  it('leave nothing on the disk but numbers, and nothing of private windows', async () => {
    await countUnfinished();
    await writeJob(madeUpJob({ name: 'secret.png' }));
    await writeJob(madeUpJob({ name: 'private.png', incognito: true }));
    await pause();
    expect(onDisk()).toEqual({ unfinishedPictures: 1 });
  });

  it('leave nothing at all in a background of private windows', async () => {
    browser.extension.inIncognitoContext = true;
    await countUnfinished();
    await writeJob(madeUpJob());
    await pause();
    expect(onDisk()).toEqual({});
  });

  it('are written a few times a batch, not for each picture', async () => {
    await countUnfinished();
    const write = vi.spyOn(browser.storage.local, 'set');
    for (let index = 0; index < 200; index += 1) {
      await writeJob(madeUpJob());
      await vi.advanceTimersByTimeAsync(10);
    }
    await pause();
    expect(onDisk()).toEqual({ unfinishedPictures: 200 });
    expect(write.mock.calls.length).toBeLessThanOrEqual(5);
  });
});

describe('the sentence about them', () => {
  it.each([
    [1, 'NeuroLens was closed while a picture was being checked. Choose it again.'],
    [7, 'NeuroLens was closed while 7 pictures were being checked. Choose them again.'],
  ])('%i', (count, sentence) => expect(restartSentence(count)).toBe(sentence));
});
