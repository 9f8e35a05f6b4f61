import { beforeEach, describe, expect, it, vi } from 'vitest';
import { JobStore } from '../../../../src/background/job-store';
import type { FrameListing } from '../../../../src/background/scan/list-tab';
import { ScanStore } from '../../../../src/background/scan/scan-store';
import { Scans } from '../../../../src/background/scan/scans';
import type { JobState } from '../../../../src/storage/job';
import { readJobs, writeJob } from '../../../../src/storage/job-records';
import { readScans, writeScan } from '../../../../src/storage/scan-records';
import { resetBrowser } from '../../fake-browser';
import { madeUpFinding, madeUpJob } from '../../made-up';
import { listing, picture } from './made-up';

const TAB = 7;
const done: JobState = { kind: 'done', finding: madeUpFinding() };
const failed = (code: 'access-needed' | 'canceled' | 'not-found'): JobState => ({
  kind: 'failed',
  problem: { code },
});
const at = (name: string) => `https://page.test/${name}`;

/** Jobs that end at once as `outcome` says of their address; `null` leaves them at work. */
function environment(outcome: (imageUrl: string) => JobState | null) {
  const jobStore = new JobStore();
  const waiting = new Map<string, () => void>();
  const move = async (jobId: string, state: JobState) => {
    await jobStore.move(jobId, { kind: 'reported', state });
    waiting.get(jobId)?.();
  };
  return {
    store: new ScanStore(),
    jobStore,
    move,
    listings: [listing()] as FrameListing[],
    granted: new Set<string>(),
    jobs: {
      startFromPage: vi.fn(
        async ({ imageUrl, tabId, frameId }: StartClick, scanId: string | null, id: string) => {
          const origin = { tabId, frameId, cardFrameId: frameId, imageUrl, region: null };
          await jobStore.add(madeUpJob({ id, scanId, origin, source: 'image' }));
          const state = outcome(imageUrl);
          if (state) await move(id, state);
          return id;
        },
      ),
      cancel: vi.fn((id: string) => move(id, failed('canceled'))),
      remove: vi.fn((ids: string[]) => jobStore.remove(ids)),
    },
    jobEnded: async (id: string) => {
      const job = await jobStore.get(id);
      if (job?.state.kind !== 'working') return;
      await new Promise<void>((ended) => waiting.set(id, ended));
    },
    listTab: vi.fn(async function (this: { listings: FrameListing[] }) {
      return this.listings;
    }),
    addressOf: vi.fn(async (): Promise<string | null> => 'data:image/png;base64,AAAA'),
    reveal: vi.fn(async () => true),
    showTab: vi.fn(async () => undefined),
    isIncognito: async () => false,
    async isGranted(imageUrl: string) {
      return this.granted.has(new URL(imageUrl).origin);
    },
  };
}

interface StartClick {
  readonly imageUrl: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly quiet?: boolean;
}

function begin(names: string[], outcome: (imageUrl: string) => JobState | null = () => done) {
  const env = environment(outcome);
  env.listings = [
    listing({ pictures: names.map((name, key) => picture({ key, imageUrl: at(name) })) }),
  ];
  return { env, scans: new Scans(env as never) };
}

async function onlyScan() {
  const [scan, ...others] = await readScans();
  expect(others).toEqual([]);
  if (!scan) throw new Error('no scan is kept');
  return scan;
}

const phase = (wanted: string) =>
  expect.poll(async () => (await readScans())[0]?.phase).toBe(wanted);

beforeEach(resetBrowser);

describe('a scan', () => {
  it('checks every picture quietly, as a job that it knows before', async () => {
    const { env, scans } = begin(['a.png', 'b.png']);
    const scanId = await scans.start(TAB);
    await phase('finished');
    const { candidates } = await onlyScan();
    expect(env.jobs.startFromPage.mock.calls).toEqual(
      candidates.map(({ imageUrl, jobId }) => [
        { tabId: TAB, frameId: 0, imageUrl, incognito: false, quiet: true },
        scanId,
        jobId,
      ]),
    );
  });

  it('has at most six pictures on their way, other sites first', async () => {
    const { env, scans } = begin(
      Array.from({ length: 20 }, (_, number) => `${number}.png`),
      () => null,
    );
    env.listings[0]?.pictures.push(picture({ imageUrl: 'https://cdn.test/first.png' }));
    await scans.start(TAB);
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(6);
    expect(env.jobs.startFromPage.mock.calls[0]?.[0].imageUrl).toBe('https://cdn.test/first.png');
    const [job] = await readJobs();
    await env.move(job?.id ?? '', done);
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(7);
  });

  it('asks the page for a data: address when its turn comes', async () => {
    const { env, scans } = begin([]);
    env.listings = [listing({ pictures: [picture({ imageUrl: 'data:image/png;99;1f' })] })];
    await scans.start(TAB);
    await phase('finished');
    expect(env.jobs.startFromPage.mock.calls[0]?.[0].imageUrl).toBe('data:image/png;base64,AAAA');
    expect(JSON.stringify(await readScans())).not.toContain('AAAA');
  });

  it('leaves out what the page has taken away', async () => {
    const { env, scans } = begin([]);
    env.listings = [listing({ pictures: [picture({ imageUrl: 'data:image/png;99;1f' })] })];
    env.addressOf.mockResolvedValue(null);
    await scans.start(TAB);
    await phase('finished');
    expect((await onlyScan()).candidates[0]).toMatchObject({ leftOut: 'gone', jobId: null });
  });

  it('goes on when one picture cannot even be begun', async () => {
    const { env, scans } = begin(['a.png', 'b.png']);
    env.jobs.startFromPage.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await scans.start(TAB);
    await phase('finished');
    expect(await readJobs()).toHaveLength(1);
  });

  it('takes the place of the tab’s earlier one', async () => {
    const { scans } = begin(['a.png']);
    const first = await scans.start(TAB);
    await phase('finished');
    await scans.start(TAB);
    expect((await onlyScan()).id).not.toBe(first);
    expect((await readJobs()).every(({ scanId }) => scanId !== first)).toBe(true);
  });
});

describe('pictures of other sites', () => {
  const closed = 'https://cdn.test/a.png';
  function beginClosed() {
    const begun = begin(['own.png'], (url) => (url === closed ? failed('access-needed') : done));
    begun.env.listings[0]?.pictures.push(picture({ key: 9, imageUrl: closed }));
    return begun;
  }

  it('that cannot be read are left out, and their job is forgotten', async () => {
    const { scans } = beginClosed();
    await scans.start(TAB);
    await phase('finished');
    expect((await onlyScan()).candidates[1]).toMatchObject({ leftOut: 'other-site', jobId: null });
    expect(await readJobs()).toHaveLength(1);
  });

  it('are checked when the user allows their site, and not before', async () => {
    const { env, scans } = beginClosed();
    await scans.start(TAB);
    await phase('finished');
    await scans.retryUnreadable();
    expect(env.jobs.startFromPage).toHaveBeenCalledTimes(2);
    env.granted.add('https://cdn.test');
    await scans.retryUnreadable();
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(3);
    await phase('finished');
    // Allowed, it is a problem like any other.
    expect((await onlyScan()).candidates[1]).toMatchObject({ leftOut: null });
  });

  it('that fail for another reason fail', async () => {
    const { env, scans } = begin([], () => failed('not-found'));
    env.listings = [listing({ pictures: [picture({ imageUrl: closed })] })];
    await scans.start(TAB);
    await phase('finished');
    expect((await onlyScan()).candidates[0]?.leftOut).toBeNull();
  });
});

describe('a canceled scan', () => {
  const names = Array.from({ length: 9 }, (_, number) => `${number}.png`);

  it('stops what is at work, and begins nothing more', async () => {
    const { env, scans } = begin(names, () => null);
    const id = await scans.start(TAB);
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(6);
    await scans.cancel(id);
    expect((await onlyScan()).phase).toBe('canceled');
    await expect
      .poll(async () => (await readJobs()).filter(({ state }) => state.kind === 'working').length)
      .toBe(0);
    expect(env.jobs.startFromPage).toHaveBeenCalledTimes(6);
  });

  it('goes on with the rest when asked, even at once', async () => {
    let answer: JobState | null = null;
    const { env, scans } = begin(names, () => answer);
    const id = await scans.start(TAB);
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(6);
    answer = done;
    void scans.cancel(id);
    await scans.again(id);
    await phase('finished');
    const jobs = await readJobs();
    expect(jobs.map(({ state }) => state.kind)).toEqual(names.map(() => 'done'));
  });
});

describe('a run that ends while a later one begins', () => {
  it('does not end the scan', async () => {
    const { env, scans } = begin(['a.png'], () => null);
    const start = env.jobs.startFromPage.getMockImplementation();
    let answer = () => {};
    env.jobs.startFromPage.mockImplementationOnce(async (...request) => {
      const started = await start?.(...request);
      // A server that is slow to answer: the first run waits even for the job that it canceled.
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return started ?? '';
    });
    const id = await scans.start(TAB);
    await expect.poll(async () => (await readJobs()).length).toBe(1);
    await scans.cancel(id);
    // It comes to its end here, between the renewal of what was canceled and the second run.
    env.jobs.remove.mockImplementation(async () => {
      answer();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await scans.again(id);
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(2);
    expect((await onlyScan()).phase).toBe('running');
  });
});

describe('looking again', () => {
  it('checks only what is new', async () => {
    const { env, scans } = begin(['a.png']);
    const id = await scans.start(TAB);
    await phase('finished');
    env.listings[0]?.pictures.push(picture({ key: 1, imageUrl: at('new.png') }));
    await scans.again(id);
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(2);
    expect((await onlyScan()).id).toBe(id);
  });

  it('is a new scan when the page was loaded anew', async () => {
    const { env, scans } = begin(['a.png']);
    const id = await scans.start(TAB);
    await phase('finished');
    env.listings = [listing({ page: 2_000, pictures: [picture({ imageUrl: at('b.png') })] })];
    await scans.again(id);
    const scan = await onlyScan();
    expect(scan.id).not.toBe(id);
    expect(scan.candidates.map(({ imageUrl }) => imageUrl)).toEqual([at('b.png')]);
  });
});

describe('showing a picture', () => {
  async function finished() {
    const begun = begin(['a.png']);
    const id = await begun.scans.start(TAB);
    await phase('finished');
    return { ...begun, id, jobId: (await onlyScan()).candidates[0]?.jobId ?? '' };
  }

  it('opens its card, and makes it a result like others', async () => {
    const { env, scans, id, jobId } = await finished();
    await scans.show(id, jobId);
    expect(env.showTab).toHaveBeenCalledWith(TAB);
    expect(env.reveal).toHaveBeenCalledOnce();
    expect((await env.jobStore.get(jobId))?.scanId).toBeNull();
  });

  it('says when the page no longer shows it, or it is no longer kept', async () => {
    const { env, scans, id, jobId } = await finished();
    env.reveal.mockResolvedValue(false);
    await expect(scans.show(id, jobId)).rejects.toMatchObject({ code: 'picture-gone' });
    await env.jobStore.remove([jobId]);
    await expect(scans.show(id, jobId)).rejects.toMatchObject({ code: 'interrupted' });
    await expect(scans.show(crypto.randomUUID(), jobId)).rejects.toMatchObject({
      code: 'interrupted',
    });
  });

  it('keeps what was opened when the tab closes, and forgets the rest', async () => {
    const { env, scans } = begin(['a.png', 'b.png']);
    const id = await scans.start(TAB);
    await phase('finished');
    const opened = (await onlyScan()).candidates[0]?.jobId ?? '';
    await scans.show(id, opened);
    await scans.forgetTab(TAB + 1);
    expect(await readScans()).toHaveLength(1);
    await scans.forgetTab(TAB);
    expect(await readScans()).toEqual([]);
    expect((await readJobs()).map((job) => job.id)).toEqual([opened]);
    expect(env.jobs.cancel).not.toHaveBeenCalled();
  });
});

describe('after the service worker was killed', () => {
  it('what waits is begun, what is at work is waited for, and what is over stays', async () => {
    const { env, scans: before } = begin(['a.png', 'b.png', 'c.png'], () => null);
    await before.start(TAB);
    await expect.poll(() => env.jobs.startFromPage.mock.calls.length).toBe(3);
    const scan = await onlyScan();
    const [over, working, lost] = scan.candidates.map(({ jobId }) => jobId ?? '');
    // As storage looks when it was killed: one done, one at work, one not begun.
    await env.jobStore.move(over ?? '', { kind: 'reported', state: done });
    await env.jobStore.remove([lost ?? '']);
    const next = environment(() => done);
    await new Scans(next as never).resume();
    await expect
      .poll(() => next.jobs.startFromPage.mock.calls.map((call) => call[2]))
      .toEqual([lost]);
    expect((await onlyScan()).phase).toBe('running');
    await next.move(working ?? '', done);
    await phase('finished');
  });

  it('leaves finished scans alone', async () => {
    const { env, scans } = begin(['a.png']);
    await scans.start(TAB);
    await phase('finished');
    await env.jobStore.remove((await readJobs()).map(({ id }) => id));
    const next = environment(() => done);
    await new Scans(next as never).resume();
    expect(next.jobs.startFromPage).not.toHaveBeenCalled();
  });
});

describe('stored scans', () => {
  it('are left out when they are not valid', async () => {
    const { scans } = begin(['a.png']);
    await scans.start(TAB);
    await phase('finished');
    const scan = await onlyScan();
    await writeScan({ ...scan, id: crypto.randomUUID(), phase: 'lost' as never });
    await writeJob(madeUpJob());
    expect((await readScans()).map(({ id }) => id)).toEqual([scan.id]);
  });
});
