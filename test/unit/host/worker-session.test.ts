import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../../src/host/worker-protocol';
import { WorkerSession } from '../../../src/host/worker-session';
import { madeUpFinding } from '../made-up';

/** A worker whose answers the test gives by hand. */
class ScriptedWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly received: ToWorker[] = [];
  terminated = false;
  postMessage = (message: ToWorker) => void this.received.push(message);
  terminate = () => {
    this.terminated = true;
  };
  say(message: FromWorker) {
    this.onmessage?.({ data: message } as MessageEvent);
  }
}

const request = {
  jobId: 'j',
  name: 'a.png',
  file: new Blob(['x']),
  backend: 'wasm' as const,
  model: 'test',
  preset: 'balanced' as const,
};
const finding = madeUpFinding();

let workers: ScriptedWorker[];
let session: WorkerSession;
const onPreview = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  session = new WorkerSession(
    () => {
      const worker = new ScriptedWorker();
      workers.push(worker);
      return worker as never;
    },
    'chrome-extension://x/',
    onPreview,
    1_000,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

describe('WorkerSession', () => {
  it('starts one worker, tells it where the files are, and uses it again', async () => {
    const first = session.classify(request, () => undefined);
    workers[0]?.say({ kind: 'classified', finding });
    await first;
    const second = session.classify(request, () => undefined);
    workers[0]?.say({ kind: 'classified', finding });
    expect(await second).toEqual(finding);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.received.map(({ kind }) => kind)).toEqual(['start', 'classify', 'classify']);
  });

  it('tells each worker the language, and a running one of another', () => {
    session.start();
    expect(workers[0]?.received).toMatchObject([{ kind: 'start', language: 'en' }]);
    session.speak('de' as 'en');
    session.speak('de' as 'en');
    expect(workers[0]?.received.slice(1)).toEqual([{ kind: 'speak', language: 'de' }]);
    session.stop();
    session.start();
    expect(workers[1]?.received).toMatchObject([{ kind: 'start', language: 'de' }]);
  });

  it('ends a worker that never answers, and the next picture gets a new one', async () => {
    const hung = session.classify(request, () => undefined);
    const failed = expect(hung).rejects.toMatchObject({ code: 'engine-timeout' });
    await vi.advanceTimersByTimeAsync(1_000);
    await failed;
    expect(workers[0]?.terminated).toBe(true);

    const next = session.classify(request, () => undefined);
    workers[1]?.say({ kind: 'classified', finding });
    expect(await next).toEqual(finding);
  });

  it('gives each reported stage its own time', async () => {
    const stages: string[] = [];
    const classified = session.classify(request, (stage) => stages.push(stage));
    for (const stage of ['decoding', 'loading', 'classifying'] as const) {
      await vi.advanceTimersByTimeAsync(900);
      workers[0]?.say({ kind: 'stage', stage });
    }
    await vi.advanceTimersByTimeAsync(900);
    workers[0]?.say({ kind: 'classified', finding });
    expect(await classified).toEqual(finding);
    expect(stages).toEqual(['decoding', 'loading', 'classifying']);
  });

  it('does not end a worker long after its answer', async () => {
    const classified = session.classify(request, () => undefined);
    workers[0]?.say({ kind: 'classified', finding });
    await classified;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers[0]?.terminated).toBe(false);
  });

  it('rejects with canceled when stopped, and with engine-crashed when the worker fails', async () => {
    const stopped = session.classify(request, () => undefined);
    session.stop();
    await expect(stopped).rejects.toMatchObject({ code: 'canceled' });
    expect(workers[0]?.terminated).toBe(true);

    const crashed = session.classify(request, () => undefined);
    workers[1]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(crashed).rejects.toMatchObject({
      code: 'engine-crashed',
      detail: 'out of memory',
    });
  });

  it('passes on the problem of a picture and keeps the worker', async () => {
    const failed = session.classify(request, () => undefined);
    workers[0]?.say({ kind: 'failed', problem: { code: 'broken-picture', detail: 'PNG' } });
    await expect(failed).rejects.toMatchObject({ code: 'broken-picture', detail: 'PNG' });
    expect(workers[0]?.terminated).toBe(false);
  });

  it('hands on a preview that follows the finding', async () => {
    const classified = session.classify(request, () => undefined);
    workers[0]?.say({ kind: 'classified', finding });
    await classified;
    const preview = new Blob(['p']);
    workers[0]?.say({ kind: 'preview', jobId: 'j', preview });
    expect(onPreview).toHaveBeenCalledWith('j', preview);
  });
});
