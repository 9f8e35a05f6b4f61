import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Acquired } from '../../../src/background/acquire/acquired';
import { JobStore } from '../../../src/background/job-store';
import { Jobs } from '../../../src/background/jobs';
import { ProblemError } from '../../../src/problems/problem';
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
    },
    acquire: vi.fn(async () => acquired),
    showCard: vi.fn(async (): Promise<number | null> => 0),
    updateCard: vi.fn(async () => undefined),
    backend: vi.fn(async () => ({ backend: 'wasm' as const, probe: true })),
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
    expect(env.acquire.mock.calls).toEqual([[{ ...click, quiet: true }, expect.anything()]]);
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
