import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineQueue } from '../../../src/host/engine-queue';
import { PreviewStore } from '../../../src/host/preview-store';
import { ProblemError } from '../../../src/problems/problem';
import type { JobState } from '../../../src/storage/job';
import { madeUpFinding } from '../made-up';

const finding = madeUpFinding();
const choice = { backend: 'wasm', reason: { kind: 'no-webgl' }, measuredAt: 1 } as const;

/** A session whose classifications end when the test says so. */
function controlledSession() {
  const open = new Map<string, { resolve(): void; reject(error: unknown): void }>();
  const started: string[] = [];
  return {
    open,
    started,
    start: vi.fn(),
    stop: vi.fn(() => {
      for (const { reject } of open.values()) reject(new ProblemError('canceled'));
    }),
    speak: vi.fn(),
    probe: vi.fn(async () => choice),
    classify: vi.fn(({ jobId }: { jobId: string }) =>
      new Promise((resolve, reject) => {
        started.push(jobId);
        open.set(jobId, { resolve: () => resolve(finding), reject });
      }).finally(() => open.delete(jobId)),
    ),
  };
}

const request = (jobId: string, probe = false) => ({
  jobId,
  name: `${jobId}.png`,
  file: new Blob(['x']),
  backend: 'wasm' as const,
  model: 'test',
  preset: 'balanced' as const,
  language: 'en' as const,
  probe,
  sameKey: null,
});

let session: ReturnType<typeof controlledSession>;
let prober: ReturnType<typeof controlledSession>;
let moves: [string, JobState][];
let acknowledge: boolean;
let queue: EngineQueue;
const probed = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  probed.mockClear();
  session = controlledSession();
  prober = controlledSession();
  moves = [];
  acknowledge = true;
  const events = {
    moved: async (jobId: string, state: JobState) => {
      moves.push([jobId, state]);
      if (!acknowledge) throw new Error('service worker is gone');
    },
    probed,
  };
  queue = new EngineQueue(session as never, prober as never, events, new PreviewStore(), 500);
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const finalStates = () => moves.filter(([, state]) => state.kind !== 'working');

describe('EngineQueue', () => {
  it('has the worker speak the language of the request, before it starts', () => {
    queue.add(request('a'));
    expect(session.speak).toHaveBeenCalledExactlyOnceWith('en');
    expect(session.speak).toHaveBeenCalledBefore(session.start);
  });

  it('lets one picture at a time through, in order', async () => {
    for (const id of ['a', 'b', 'c']) queue.add(request(id));
    await settle();
    expect(session.started).toEqual(['a']);
    session.open.get('a')?.resolve();
    await settle();
    expect(session.started).toEqual(['a', 'b']);
    session.open.get('b')?.reject(new ProblemError('broken-picture'));
    await settle();
    session.open.get('c')?.resolve();
    await settle();
    expect(finalStates()).toEqual([
      ['a', { kind: 'done', finding }],
      ['b', { kind: 'failed', problem: { code: 'broken-picture' } }],
      ['c', { kind: 'done', finding }],
    ]);
    expect(queue.idle).toBe(true);
  });

  it('takes a job only once', async () => {
    queue.add(request('a'));
    queue.add(request('a'));
    await settle();
    session.open.get('a')?.resolve();
    await settle();
    expect(session.started).toEqual(['a']);
  });

  it('cancels a waiting picture without stopping the running one', async () => {
    queue.add(request('a'));
    queue.add(request('b'));
    await settle();
    queue.cancel('b');
    expect(session.stop).not.toHaveBeenCalled();
    session.open.get('a')?.resolve();
    await settle();
    expect(finalStates()).toEqual([
      ['a', { kind: 'done', finding }],
      ['b', { kind: 'failed', problem: { code: 'canceled' } }],
    ]);
  });

  it('cancels the running picture by stopping the worker, and goes on', async () => {
    queue.add(request('a'));
    queue.add(request('b'));
    await settle();
    queue.cancel('a');
    await settle();
    expect(session.stop).toHaveBeenCalledOnce();
    expect(session.started).toEqual(['a', 'b']);
  });

  it('keeps a final state that nobody acknowledged, and tells it again when asked', async () => {
    acknowledge = false;
    queue.add(request('a'));
    await settle();
    session.open.get('a')?.resolve();
    await settle();
    expect(queue.idle).toBe(false);
    acknowledge = true;
    expect(queue.states()).toEqual([{ jobId: 'a', state: { kind: 'done', finding } }]);
    await settle();
    expect(finalStates()).toHaveLength(2);
    expect(queue.idle).toBe(true);
  });

  it('probes only when asked to, after a finding, in idle time', async () => {
    queue.add(request('a', true));
    await settle();
    session.open.get('a')?.resolve();
    await vi.advanceTimersByTimeAsync(499);
    expect(prober.probe).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(probed).toHaveBeenCalledWith(choice);

    queue.add(request('b', false));
    await settle();
    session.open.get('b')?.resolve();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(prober.probe).toHaveBeenCalledOnce();
  });

  it('stops a probe for a new picture', async () => {
    queue.add(request('a', true));
    await settle();
    session.open.get('a')?.resolve();
    await vi.advanceTimersByTimeAsync(100);
    queue.add(request('b'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(prober.probe).not.toHaveBeenCalled();
    expect(prober.stop).toHaveBeenCalled();
  });

  describe('an equal picture that waits', () => {
    const equal = (jobId: string, change = {}) => ({ ...request(jobId), sameKey: 'k', ...change });

    it('is answered with the first, and never goes through the worker', async () => {
      for (const id of ['a', 'b', 'c']) queue.add(equal(id));
      await settle();
      session.open.get('a')?.resolve();
      await settle();
      expect(session.started).toEqual(['a']);
      expect(finalStates()).toEqual(['a', 'b', 'c'].map((id) => [id, { kind: 'done', finding }]));
      expect(queue.idle).toBe(true);
    });

    it.each([
      ['another key', { sameKey: 'other' }],
      ['no key', { sameKey: null }],
      ['another backend', { backend: 'cpu' as const }],
    ])('is no equal one with %s', async (_, change) => {
      queue.add(equal('a'));
      queue.add(equal('b', change));
      await settle();
      session.open.get('a')?.resolve();
      await settle();
      expect(session.started).toEqual(['a', 'b']);
    });

    it('goes through the worker itself when the first fails', async () => {
      queue.add(equal('a'));
      queue.add(equal('b'));
      await settle();
      session.open.get('a')?.reject(new ProblemError('engine-timeout'));
      await settle();
      expect(session.started).toEqual(['a', 'b']);
    });

    it('stays canceled', async () => {
      queue.add(equal('a'));
      queue.add(equal('b'));
      await settle();
      queue.cancel('b');
      session.open.get('a')?.resolve();
      await settle();
      expect(finalStates()).toContainEqual([
        'b',
        { kind: 'failed', problem: { code: 'canceled' } },
      ]);
    });
  });
});
