import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VolumeSource } from '../../../../src/workspace/open/file-opener';
import type { FromOpener, ToOpener } from '../../../../src/workspace/open/open-protocol';
import {
  FILES_IN_A_PART,
  type OpenWorker,
  WorkerOpener,
} from '../../../../src/workspace/open/worker-opener';

/** A worker that answers when the test says so. */
class HeldWorker implements OpenWorker {
  onmessage: OpenWorker['onmessage'] = null;
  onerror: OpenWorker['onerror'] = null;
  readonly asked: ToOpener[] = [];
  readonly started: ToOpener[] = [];
  terminate = vi.fn();
  postMessage = (request: ToOpener) =>
    void (request.kind === 'start' ? this.started : this.asked).push(request);
  answer(data: FromOpener): void {
    this.onmessage?.call(this as never, { data } as MessageEvent);
  }
}

const LIMIT_MS = 1000;
const FILE = { path: 'a.png', file: new Blob(['a']) };
/** As the worker tells it: the first of the files handed in. */
const SORTED = { pictures: [0], volumes: [], problems: [] };
const SLICE = { name: 'a', width: 1, height: 1, pixels: Uint8Array.of(1), color: 0, steps: [] };
let workers: HeldWorker[];
let opener: WorkerOpener;
const worker = (index: number) => workers[index] as HeldWorker;
/** Lets the queue start what waits. */
const turn = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  opener = new WorkerOpener(() => {
    workers.push(new HeldWorker());
    return worker(workers.length - 1);
  }, LIMIT_MS);
});
afterEach(() => vi.useRealTimers());

describe('WorkerOpener', () => {
  it('hands on what the worker answers, and reuses it', async () => {
    const source = { id: '1', kind: 'nifti', name: 'v', files: [FILE], slices: 2 } as VolumeSource;
    const sorting = opener.sort([FILE]);
    await turn();
    worker(0).answer({ kind: 'sorted', sorted: SORTED });
    expect((await sorting).pictures[0]).toBe(FILE);
    const picture = opener.picture(FILE);
    await turn();
    worker(0).answer({ kind: 'picture', slice: SLICE });
    expect(await picture).toBe(SLICE);
    const volume = opener.volume(source);
    await turn();
    worker(0).answer({ kind: 'volume', volume: 'V' as never });
    expect(await volume).toBe('V');
    expect(worker(0).asked).toEqual([
      { kind: 'sort', files: [FILE], more: false },
      { kind: 'picture', file: FILE },
      { kind: 'volume', source },
    ]);
    expect(workers).toHaveLength(1);
    expect(worker(0).started).toEqual([{ kind: 'start', language: 'en' }]);
  });

  it('says a problem of the worker by its code, and goes on with it', async () => {
    const failing = opener.picture(FILE);
    const failure = expect(failing).rejects.toMatchObject({ code: 'too-large', detail: '9 MB' });
    await turn();
    worker(0).answer({ kind: 'failed', problem: { code: 'too-large', detail: '9 MB' } });
    await failure;
    expect(worker(0).terminate).not.toHaveBeenCalled();
  });

  it('sends many files in parts, each in a task of its own', async () => {
    const files = Array.from({ length: 2 * FILES_IN_A_PART + 1 }, (_, index) => ({
      path: `${index}.png`,
      file: new Blob(['a']),
    }));
    let goOn: () => void = () => undefined;
    const yielded = () =>
      new Promise<void>((resolve) => {
        goOn = resolve;
      });
    vi.stubGlobal('scheduler', { yield: yielded });
    const sorting = opener.sort(files);
    for (let sent = 1; sent <= 3; sent += 1) {
      await turn();
      expect(worker(0).asked).toHaveLength(sent);
      goOn();
    }
    vi.unstubAllGlobals();
    expect(worker(0).asked.map((part) => part.kind === 'sort' && part.more)).toEqual([
      true,
      true,
      false,
    ]);
    expect(worker(0).asked.flatMap((part) => ('files' in part ? part.files : []))).toEqual(files);
    const last = files.length - 1;
    const unpacked = { path: 'z.zip/a.png', file: new Blob(['b']) };
    worker(0).answer({ kind: 'sorted', sorted: { ...SORTED, pictures: [last, unpacked] } });
    const { pictures } = await sorting;
    expect(pictures[0]).toBe(files[last]);
    expect(pictures[1]).toBe(unpacked);
  });

  it('sends no further part after a cancel', async () => {
    const stop = new AbortController();
    const files = Array.from({ length: FILES_IN_A_PART + 1 }, () => FILE);
    const sorting = opener.sort(files, { signal: stop.signal });
    const end = expect(sorting).rejects.toMatchObject({ code: 'canceled' });
    await Promise.resolve();
    stop.abort();
    await end;
    await turn();
    await turn();
    expect(worker(0).asked).toHaveLength(1);
  });

  it('asks one thing at a time', async () => {
    const first = opener.picture(FILE);
    const second = opener.picture({ ...FILE, path: 'b.png' });
    await turn();
    expect(worker(0).asked).toHaveLength(1);
    worker(0).answer({ kind: 'picture', slice: SLICE });
    await first;
    await turn();
    expect(worker(0).asked).toHaveLength(2);
    worker(0).answer({ kind: 'picture', slice: { ...SLICE, name: 'b' } });
    expect((await second).name).toBe('b');
  });

  it('a cancel ends the worker, and what waited gets a new one', async () => {
    const stop = new AbortController();
    const first = opener.picture(FILE, stop.signal);
    const second = opener.picture(FILE);
    await turn();
    stop.abort();
    await expect(first).rejects.toMatchObject({ code: 'canceled' });
    expect(worker(0).terminate).toHaveBeenCalledOnce();
    await turn();
    worker(1).answer({ kind: 'picture', slice: SLICE });
    expect(await second).toBe(SLICE);
  });

  it('a cancel of what waits is answered at once and disturbs nothing', async () => {
    const stop = new AbortController();
    const first = opener.picture(FILE);
    const second = opener.picture(FILE, stop.signal);
    await turn();
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: 'canceled' });
    expect(worker(0).terminate).not.toHaveBeenCalled();
    worker(0).answer({ kind: 'picture', slice: SLICE });
    expect(await first).toBe(SLICE);
    await turn();
    expect(worker(0).asked).toHaveLength(1);
  });

  it('a signal that was aborted before asks nothing', async () => {
    await expect(opener.picture(FILE, AbortSignal.abort())).rejects.toMatchObject({
      code: 'canceled',
    });
    await turn();
    expect(workers).toEqual([]);
  });

  it('stop ends all, and the next call starts another worker', async () => {
    const calls = [opener.picture(FILE), opener.picture(FILE)];
    const ends = calls.map((call) => expect(call).rejects.toMatchObject({ code: 'canceled' }));
    await turn();
    opener.stop();
    await Promise.all(ends);
    expect(worker(0).terminate).toHaveBeenCalled();
    const next = opener.picture(FILE);
    await turn();
    worker(1).answer({ kind: 'picture', slice: SLICE });
    expect(await next).toBe(SLICE);
  });

  it('gives up on a worker that stays silent; progress starts the time anew', async () => {
    const done: number[] = [];
    const sorting = opener.sort([FILE], { onProgress: (count) => done.push(count) });
    const failure = expect(sorting).rejects.toMatchObject({ code: 'engine-timeout' });
    await vi.advanceTimersByTimeAsync(LIMIT_MS - 1);
    worker(0).answer({ kind: 'progress', done: 5 });
    await vi.advanceTimersByTimeAsync(LIMIT_MS - 1);
    expect(worker(0).terminate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await failure;
    expect(done).toEqual([5]);
    expect(worker(0).terminate).toHaveBeenCalledOnce();
  });

  it('a worker that breaks is replaced', async () => {
    const first = opener.picture(FILE);
    const failure = expect(first).rejects.toMatchObject({ code: 'engine-crashed' });
    await turn();
    worker(0).onerror?.call(worker(0) as never, { message: 'x' } as ErrorEvent);
    await failure;
    const second = opener.picture(FILE);
    await turn();
    worker(1).answer({ kind: 'picture', slice: SLICE });
    expect(await second).toBe(SLICE);
  });
});
