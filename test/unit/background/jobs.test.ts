import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Acquired } from '../../../src/background/acquire/acquired';
import { JobStore } from '../../../src/background/job-store';
import { Jobs } from '../../../src/background/jobs';
import { MAX_ACQUISITIONS } from '../../../src/background/limits';
import { ProblemError } from '../../../src/problems/problem';
import type { Job } from '../../../src/storage/job';
import { readJobs, writeJob } from '../../../src/storage/job-records';
import { resetBrowser } from '../fake-browser';
import { madeUpFinding, madeUpJob } from '../made-up';

const click = {
  tabId: 1,
  frameId: 0,
  imageUrl: 'https://page.test/brain%20scan.png',
  incognito: false,
};
const origin = { tabId: 1, frameId: 0, cardFrameId: 0, imageUrl: click.imageUrl, region: null };
const picture = new Blob(['pixels']);
const acquired: Acquired = { file: picture, way: 'fetch' };
const done = { kind: 'done' as const, finding: madeUpFinding() };

function environment() {
  return {
    store: new JobStore(),
    host: {
      warmUp: vi.fn(),
      classify: vi.fn(async (_request: { jobId: string; file: Blob }) => undefined),
      cancel: vi.fn(async () => undefined),
      forget: vi.fn(async () => undefined),
      states: vi.fn(async (): Promise<never[]> => []),
      picture: vi.fn(async () => null),
      share: vi.fn(async () => undefined),
    },
    acquire: vi.fn(async () => acquired),
    showCard: vi.fn(async (): Promise<number | null> => 0),
    updateCard: vi.fn(async () => undefined),
    freezeTab: vi.fn(async () => undefined),
    backend: vi.fn(async () => ({
      backend: 'wasm' as const,
      model: 'test',
      preset: 'balanced' as const,
      language: 'en' as const,
      probe: true,
      accepted: null,
    })),
  };
}

let env: ReturnType<typeof environment>;
let jobs: Jobs;

beforeEach(() => {
  resetBrowser();
  env = environment();
  jobs = new Jobs(env as never);
});

async function onlyJob() {
  const [job, ...others] = await readJobs();
  expect(others).toEqual([]);
  return job;
}

describe('a right-click', () => {
  it('shows the card, acquires, and hands the picture to the host', async () => {
    await jobs.startFromPage(click);
    expect(env.showCard).toHaveBeenCalledOnce();
    expect(env.host.classify.mock.calls[0]?.[0]).toMatchObject({ file: picture, backend: 'wasm' });
    expect(await onlyJob()).toMatchObject({ name: 'brain scan.png', source: 'image', attempts: 1 });
  });

  it('ends as the reason why the picture could not be had, on the card too', async () => {
    env.acquire.mockRejectedValue(new ProblemError('not-found', '404'));
    await jobs.startFromPage(click);
    expect(await onlyJob()).toMatchObject({
      state: { kind: 'failed', problem: { code: 'not-found', detail: '404' } },
    });
    expect(env.updateCard).toHaveBeenCalledOnce();
  });

  it('sends a report only after its card is up', async () => {
    const order: string[] = [];
    env.acquire.mockRejectedValue(new ProblemError('not-found'));
    env.showCard.mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('shown');
      return 0;
    });
    env.updateCard.mockImplementation(async () => void order.push('updated'));
    await jobs.startFromPage(click);
    expect(order).toEqual(['shown', 'updated']);
  });

  it('opens a capture of the page instead, where no script may run', async () => {
    env.acquire.mockRejectedValue(new ProblemError('page-protected'));
    await jobs.startFromPage(click);
    expect(env.freezeTab).toHaveBeenCalledExactlyOnceWith(click.tabId);
    expect(await readJobs()).toEqual([]);
  });

  it('ends as the reason where the page may not be captured either', async () => {
    env.acquire.mockRejectedValue(new ProblemError('page-protected'));
    env.freezeTab.mockRejectedValue(new ProblemError('capture-refused'));
    await jobs.startFromPage(click);
    expect(await onlyJob()).toMatchObject({ state: { problem: { code: 'page-protected' } } });
  });

  it('never stores the pixels of a data: address', async () => {
    await jobs.startFromPage({ ...click, imageUrl: 'data:image/png;base64,AAAA' });
    expect(await onlyJob()).toMatchObject({ name: 'picture', origin: { imageUrl: 'data:' } });
  });

  it('is not given to the host when canceled while acquiring', async () => {
    env.acquire.mockImplementation(async () => {
      const job = await onlyJob();
      await jobs.cancel(job?.id ?? '');
      return acquired;
    });
    await jobs.startFromPage(click);
    expect(env.host.classify).not.toHaveBeenCalled();
    expect(await onlyJob()).toMatchObject({ state: { problem: { code: 'canceled' } } });
  });

  it('ends as the host’s problem when the host cannot be had', async () => {
    env.host.classify.mockRejectedValue(new Error('no offscreen document'));
    await jobs.startFromPage(click);
    expect(await onlyJob()).toMatchObject({ state: { problem: { code: 'internal' } } });
  });
});

describe('a picture of a scan', () => {
  const scanId = crypto.randomUUID();
  const id = crypto.randomUUID();

  it('has the id that the scan gave it, no card, and is sifted before the network', async () => {
    env.acquire.mockRejectedValueOnce(new ProblemError('not-found'));
    await jobs.startFromPage({ ...click, quiet: true }, scanId, id);
    expect(await onlyJob()).toMatchObject({ id, scanId, state: { kind: 'failed' } });
    expect(env.showCard).not.toHaveBeenCalled();
    expect(env.updateCard).not.toHaveBeenCalled();
    await jobs.startFromPage({ ...click, quiet: true }, scanId);
    expect(env.host.classify.mock.calls[0]?.[0]).toMatchObject({ prefilter: true });
  });

  it('stays quiet when it is acquired again', async () => {
    await writeJob(madeUpJob({ origin, scanId, attempts: 1 }));
    await jobs.recover();
    expect(env.acquire.mock.calls).toEqual([
      [{ ...click, quiet: true }, expect.anything(), expect.anything()],
    ]);
    expect(env.showCard).not.toHaveBeenCalled();
  });

  it('is told to its card once it was opened', async () => {
    const job = madeUpJob({ origin, scanId });
    await writeJob(job);
    await env.store.note(job.id, () => ({ scanId: null }));
    await jobs.moved(job.id, done);
    expect(env.updateCard).toHaveBeenCalledOnce();
  });
});

describe('reports of the host', () => {
  it('move the job on and the card with it; late ones change nothing', async () => {
    const job = madeUpJob({ origin });
    await writeJob(job);
    await jobs.moved(job.id, done);
    await jobs.moved(job.id, { kind: 'working', stage: 'classifying' });
    expect((await onlyJob())?.state).toEqual(done);
    expect(env.updateCard).toHaveBeenCalledOnce();
  });
});

describe('a retry from the page', () => {
  it('is a new job for the same picture; the old one is gone', async () => {
    const failed = { kind: 'failed', problem: { code: 'access-needed' } } as const;
    const old = madeUpJob({ origin, incognito: true, state: failed });
    await writeJob(old);
    const id = await jobs.retryFromPage(old.id);
    expect(id).not.toBe(old.id);
    expect(env.acquire).toHaveBeenCalledWith(
      { ...click, incognito: true, quiet: false },
      expect.anything(),
      expect.anything(),
    );
    expect(await onlyJob()).toMatchObject({ id, origin, incognito: true, source: 'image' });
  });

  it.each([
    ['a job that is gone', null],
    ['a file', null],
    ['a data: picture, whose bytes are gone', { ...origin, imageUrl: 'data:' }],
  ])('is refused for %s', async (what, place) => {
    const job = madeUpJob({ origin: place });
    if (what !== 'a job that is gone') await writeJob(job);
    await expect(jobs.retryFromPage(job.id)).rejects.toMatchObject({ code: 'interrupted' });
    expect(env.acquire).not.toHaveBeenCalled();
  });
});

describe('recovery', () => {
  it('acquires an orphaned page picture again, and ends a file as interrupted', async () => {
    const page = madeUpJob({ origin, attempts: 1 });
    const file = madeUpJob({ createdAt: 500 });
    await writeJob(page);
    await writeJob(file);
    await jobs.recover();
    expect(env.host.classify).toHaveBeenCalledOnce();
    expect(env.host.classify.mock.calls[0]?.[0]).toMatchObject({ jobId: page.id, file: picture });
    expect(await env.store.get(file.id)).toMatchObject({
      state: { kind: 'failed', problem: { code: 'interrupted' } },
    });
  });

  it('leaves alone what the host still holds', async () => {
    const job = madeUpJob();
    await writeJob(job);
    env.host.states.mockResolvedValue([{ jobId: job.id, state: job.state }] as never);
    await jobs.recover();
    expect((await onlyJob())?.state.kind).toBe('working');
  });

  it('leaves alone what ended while the host was being asked', async () => {
    const job = madeUpJob({ origin });
    await writeJob(job);
    env.host.states.mockImplementation(async () => {
      await jobs.moved(job.id, done);
      return [];
    });
    await jobs.recover();
    expect(env.acquire).not.toHaveBeenCalled();
    expect(env.showCard).not.toHaveBeenCalled();
  });

  it('leaves alone what this service worker is acquiring', async () => {
    env.acquire.mockImplementation(async () => {
      await jobs.recover();
      return acquired;
    });
    await jobs.startFromPage(click);
    expect(env.acquire).toHaveBeenCalledOnce();
  });

  it('does not try a third time a picture that took the host down twice', async () => {
    await writeJob(madeUpJob({ origin, attempts: 2 }));
    await jobs.recover();
    expect(env.acquire).not.toHaveBeenCalled();
    expect(await onlyJob()).toMatchObject({ state: { problem: { code: 'engine-crashed' } } });
  });
});

describe('what could not even be had', () => {
  const refused = new ProblemError('capture-refused');

  it('is a failed job without a card where there is no page', async () => {
    await jobs.addFailed({ name: 'Marked region', source: 'region' }, refused);
    expect(await onlyJob()).toMatchObject({ state: { problem: { code: 'capture-refused' } } });
    expect(env.showCard).not.toHaveBeenCalled();
  });

  it('says so on a card in its page', async () => {
    const region = { left: 1, top: 2, width: 300, height: 200 };
    const place = { ...origin, imageUrl: null, region };
    await jobs.addFailed({ name: 'Marked region', source: 'region', origin: place }, refused);
    expect(env.showCard).toHaveBeenCalledWith(
      expect.objectContaining({
        origin: place,
        state: expect.objectContaining({ kind: 'failed' }),
      }),
      null,
    );
  });
});

describe('files', () => {
  it('go to the host under a job of their own', async () => {
    const id = await jobs.submitFile({ file: picture, name: 'scan.png' });
    expect(env.host.classify.mock.calls[0]?.[0]).toMatchObject({ jobId: id, file: picture });
    expect(await onlyJob()).toMatchObject({ id, name: 'scan.png', source: 'file', origin: null });
  });

  it('are given to the next host when one dies with them in its hands', async () => {
    env.host.classify.mockRejectedValueOnce(new Error('the message channel closed'));
    const id = await jobs.submitFile({ file: picture, name: 'scan.png' });
    expect(env.host.classify).toHaveBeenCalledTimes(2);
    expect(await onlyJob()).toMatchObject({ id, attempts: 2, state: { kind: 'working' } });
  });

  it('end as what was wrong when the second host dies too', async () => {
    env.host.classify.mockRejectedValue(new Error('the message channel closed'));
    await jobs.submitFile({ file: picture, name: 'scan.png' });
    expect(env.host.classify).toHaveBeenCalledTimes(2);
    expect(await onlyJob()).toMatchObject({ state: { problem: { code: 'internal' } } });
  });

  it('that are handed in again are one job, which a recovery had given up', async () => {
    const id = crypto.randomUUID();
    const interrupted = { kind: 'failed', problem: { code: 'interrupted' } } as const;
    await writeJob(madeUpJob({ id, state: interrupted }));
    expect(await jobs.submitFile({ file: picture, name: 'scan.png', jobId: id })).toBe(id);
    expect(await onlyJob()).toMatchObject({ id, state: { kind: 'working' } });
  });

  it.each([done, { kind: 'failed', problem: { code: 'canceled' } } as const])(
    'that are handed in again when all is over stay as they are: $kind',
    async (state) => {
      const id = crypto.randomUUID();
      await writeJob(madeUpJob({ id, state }));
      await jobs.submitFile({ file: picture, name: 'scan.png', jobId: id });
      expect(env.host.classify).not.toHaveBeenCalled();
      expect(await onlyJob()).toMatchObject({ id, state });
    },
  );

  it('are forgotten everywhere when removed', async () => {
    const id = await jobs.submitFile({ file: picture, name: 'scan.png' });
    await jobs.remove([id]);
    expect(await readJobs()).toEqual([]);
    expect(env.host.cancel).toHaveBeenCalledWith(id);
    expect(env.host.forget).toHaveBeenCalledWith([id]);
  });
});

describe('the same picture again', () => {
  const wasSeen = async (change: Partial<Parameters<typeof madeUpFinding>[0]> = {}) => {
    const id = await jobs.submitFile({ file: picture, name: 'first.png' });
    await jobs.moved(id, { kind: 'done', finding: madeUpFinding(change) });
    env.host.classify.mockClear();
    return id;
  };

  it('is answered from memory, with the preview, and the host does nothing', async () => {
    const first = await wasSeen();
    const id = await jobs.submitFile({ file: new Blob(['pixels']), name: 'again.png' });
    expect(env.host.classify).not.toHaveBeenCalled();
    expect(env.host.share).toHaveBeenCalledWith(first, id);
    expect(await env.store.get(id)).toMatchObject({ state: done, attempts: 0, name: 'again.png' });
  });

  it('is answered on a page too, and by a later run of the service worker', async () => {
    await wasSeen();
    const later = new Jobs({ ...env, store: new JobStore() } as never);
    const id = await later.startFromPage(click);
    expect(env.host.classify).not.toHaveBeenCalled();
    expect(env.updateCard).toHaveBeenCalledWith(expect.objectContaining({ id, state: done }));
  });

  it('is answered when the host is gone and with it the preview', async () => {
    await wasSeen();
    env.host.share.mockRejectedValue(new Error('no offscreen document'));
    const id = await jobs.submitFile({ file: picture, name: 'again.png' });
    expect((await env.store.get(id))?.state).toEqual(done);
  });

  it.each([
    ['other bytes', { file: new Blob(['other pixels']) }],
    ['a private window', { incognito: true }],
    ['a measurement', { fresh: true }],
  ])('is worked on when it is of %s', async (_, change) => {
    await wasSeen();
    await jobs.submitFile({ file: picture, name: 'again.png', ...change });
    expect(env.host.classify).toHaveBeenCalledOnce();
  });

  it('is worked on when another backend is wanted, and after the first was removed', async () => {
    const first = await wasSeen();
    env.backend.mockResolvedValueOnce({
      ...(await env.backend()),
      backend: 'cpu',
      accepted: 'cpu',
    } as never);
    const second = await jobs.submitFile({ file: picture, name: 'again.png' });
    expect(env.host.classify).toHaveBeenCalledTimes(1);
    await jobs.remove([first, second]);
    await jobs.submitFile({ file: picture, name: 'once more.png' });
    expect(env.host.classify).toHaveBeenCalledTimes(2);
  });

  it('is told apart by its key in the host’s queue, and a measurement has none', async () => {
    await jobs.submitFile({ file: picture, name: 'a.png' });
    await jobs.submitFile({ file: picture, name: 'b.png' });
    await jobs.submitFile({ file: picture, name: 'c.png', incognito: true });
    await jobs.submitFile({ file: picture, name: 'd.png', fresh: true });
    const keys = env.host.classify.mock.calls.map(
      ([request]) => (request as unknown as { sameKey: string | null }).sameKey,
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys[3]).toBeNull();
  });
});

describe('many clicks', () => {
  /** Acquisitions that end when they are stopped, or when the test says so. */
  function heldBack() {
    const held: { signal: AbortSignal; resolve(): void }[] = [];
    env.acquire.mockImplementation(
      ((_click: unknown, _card: unknown, signal: AbortSignal) =>
        new Promise<Acquired>((resolve) => {
          held.push({ signal, resolve: () => resolve(acquired) });
        })) as never,
    );
    return held;
  }
  const stages = async () =>
    (await readJobs())
      .map(({ state }) => (state.kind === 'working' ? state.stage : state.kind))
      .sort();
  const started = (count: number, held: unknown[]) =>
    vi.waitFor(() => expect(held).toHaveLength(count));

  it('are acquired a few at a time, the rest waits, and all come to their turn', async () => {
    const held = heldBack();
    const all = Array.from({ length: MAX_ACQUISITIONS + 1 }, () => jobs.startFromPage(click));
    await started(MAX_ACQUISITIONS, held);
    await vi.waitFor(async () =>
      expect(await stages()).toEqual([...Array(MAX_ACQUISITIONS).fill('acquiring'), 'queued']),
    );
    held[0]?.resolve();
    await started(MAX_ACQUISITIONS + 1, held);
    expect(await stages()).not.toContain('queued');
    for (const { resolve } of held) resolve();
    await Promise.all(all);
    expect(env.host.classify).toHaveBeenCalledTimes(MAX_ACQUISITIONS + 1);
  });

  it('can be canceled while they are acquired and while they wait', async () => {
    const held = heldBack();
    const all = Array.from({ length: MAX_ACQUISITIONS + 1 }, () => jobs.startFromPage(click));
    await started(MAX_ACQUISITIONS, held);
    const working = await vi.waitFor(async () => {
      const known = await env.store.working();
      expect(known).toHaveLength(MAX_ACQUISITIONS + 1);
      return known;
    });
    // The waiting one first, or it would have its turn in between.
    const waits = ({ state }: Job) => state.kind === 'working' && state.stage === 'queued';
    const [first] = working.filter(waits);
    await jobs.cancel(first?.id ?? '');
    for (const { id } of working) await jobs.cancel(id);
    await Promise.all(all);
    expect(held.every(({ signal }) => signal.aborted)).toBe(true);
    expect(held).toHaveLength(MAX_ACQUISITIONS);
    expect(env.host.classify).not.toHaveBeenCalled();
    for (const job of await readJobs()) {
      expect(job.state).toEqual({ kind: 'failed', problem: { code: 'canceled' } });
    }
  });

  it('of a tab that is closed end when their picture is not there yet', async () => {
    const held = heldBack();
    const lost = jobs.startFromPage(click);
    const other = jobs.startFromPage({ ...click, tabId: 2 });
    await started(2, held);
    const acquiredJob = madeUpJob({ origin, way: 'fetch' });
    await writeJob(acquiredJob);
    const finished = madeUpJob({ origin, state: done });
    await writeJob(finished);
    env.store = new JobStore();
    await jobs.closeTab(click.tabId);
    expect(await env.store.get(await lost)).toMatchObject({
      state: { problem: { code: 'page-closed' } },
    });
    expect(await env.store.get(acquiredJob.id)).toEqual(acquiredJob);
    expect(await env.store.get(finished.id)).toEqual(finished);
    held[1]?.resolve();
    expect((await env.store.get(await other))?.state.kind).toBe('working');
    expect(env.host.classify).toHaveBeenCalledOnce();
  });
});

describe('a job that is canceled', () => {
  it('while the host is being given it does not stay there', async () => {
    env.host.classify.mockImplementation((async ({ jobId }: { jobId: string }) => {
      await jobs.cancel(jobId);
      env.host.cancel.mockClear();
    }) as never);
    const id = await jobs.submitFile({ file: picture, name: 'scan.png' });
    expect(env.host.cancel).toHaveBeenCalledWith(id);
  });
});

describe('an end that is told twice', () => {
  it('reaches the card again: the run that stored it may have died before it told the card', async () => {
    const job = madeUpJob({ origin });
    await writeJob(job);
    await jobs.moved(job.id, done);
    await jobs.moved(job.id, done);
    expect(env.updateCard).toHaveBeenCalledTimes(2);
  });
});

describe('a page picture that is acquired again', () => {
  it('starts at the beginning, as if nothing were known of it', async () => {
    const stage = { kind: 'working', stage: 'classifying' } as const;
    const job = madeUpJob({ origin, way: 'fetch', attempts: 1, state: stage });
    await writeJob(job);
    env.acquire.mockImplementation(async () => {
      expect(await env.store.get(job.id)).toMatchObject({
        way: null,
        state: { kind: 'working', stage: 'acquiring' },
      });
      return acquired;
    });
    await jobs.recover();
    expect(await env.store.get(job.id)).toMatchObject({ way: 'fetch', attempts: 2 });
    expect(env.host.classify).toHaveBeenCalledOnce();
  });

  it('is acquired once when two things ask for the recovery at the same time', async () => {
    await writeJob(madeUpJob({ origin }));
    await Promise.all([jobs.recover(), jobs.recover()]);
    expect(env.acquire).toHaveBeenCalledOnce();
  });
});
