import { describe, expect, it, vi } from 'vitest';
import { EventPageHost } from '../../../src/host/event-page-host';
import type { FromWorker, ToWorker } from '../../../src/host/worker-protocol';
import type { WorkerLike } from '../../../src/host/worker-session';
import type { JobState } from '../../../src/storage/job';
import { madeUpFinding } from '../made-up';

const finding = madeUpFinding();
const preview = new Blob(['preview']);

/** A worker that answers each picture at once, with a finding and a preview. */
function promptWorker(): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
    postMessage(request: ToWorker) {
      if (request.kind !== 'classify') return;
      answer({ kind: 'stage', stage: 'decoding' });
      answer({ kind: 'classified', finding });
      answer({ kind: 'preview', jobId: request.jobId, preview });
    },
  };
  const answer = (data: FromWorker) =>
    queueMicrotask(() => worker.onmessage?.call(worker as Worker, { data } as MessageEvent));
  return worker;
}

function request(jobId: string) {
  return {
    jobId,
    name: 'picture.png',
    file: new Blob(['x']),
    backend: 'wasm' as const,
    model: 'test',
    preset: 'balanced' as const,
    probe: false,
    sameKey: null,
  };
}

/** A host whose reports are taken by the given function. */
function hostWith(moved: (jobId: string, state: JobState) => Promise<void>) {
  return new EventPageHost({ moved, probed: async () => undefined }, promptWorker);
}

const kindOf = (state: JobState) => (state.kind === 'working' ? state.stage : state.kind);

describe('EventPageHost', () => {
  it('reports each step to the background and keeps the preview until it is forgotten', async () => {
    const told: string[] = [];
    const host = hostWith(async (_jobId, state) => void told.push(kindOf(state)));
    await host.classify(request('a'));
    await vi.waitFor(async () => expect(await host.picture('a')).toBe(preview));
    await vi.waitFor(() => expect(told).toEqual(['queued', 'decoding', 'done']));
    await host.share('a', 'b');
    await host.forget(['a']);
    expect(await host.picture('a')).toBeNull();
    expect(await host.picture('b')).toBe(preview);
  });

  it('never tells of the end before an earlier step has been taken', async () => {
    const told: string[] = [];
    let takeFirst: () => void = () => undefined;
    const host = hostWith(async (_jobId, state) => {
      if (told.length === 0) {
        await new Promise<void>((taken) => {
          takeFirst = taken;
        });
      }
      told.push(kindOf(state));
    });
    await host.classify(request('a'));
    await vi.waitFor(async () => expect(await host.picture('a')).toBe(preview));
    expect(told).toEqual([]);
    takeFirst();
    await vi.waitFor(() => expect(told).toEqual(['queued', 'decoding', 'done']));
  });

  it('holds the end of a job that the background could not take, and tells it again', async () => {
    let full = true;
    const told: string[] = [];
    const host = hostWith(async (_jobId, state) => {
      if (full) throw new Error('no room');
      told.push(kindOf(state));
    });
    await host.classify(request('a'));
    await vi.waitFor(async () => expect(await host.picture('a')).toBe(preview));
    full = false;
    expect(await host.states()).toEqual([{ jobId: 'a', state: { kind: 'done', finding } }]);
    await vi.waitFor(() => expect(told).toEqual(['done']));
    expect(await host.states()).toEqual([]);
  });
});
