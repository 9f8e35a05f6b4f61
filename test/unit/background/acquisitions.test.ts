import { describe, expect, it } from 'vitest';
import { Acquisitions } from '../../../src/background/acquisitions';
import { MAX_ACQUISITIONS } from '../../../src/background/limits';
import { ProblemError } from '../../../src/problems/problem';

const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Acquisitions that end when the test says so. */
function controlled() {
  const started: string[] = [];
  const open = new Map<string, () => void>();
  const signals = new Map<string, AbortSignal>();
  const acquire = (id: string) => (signal: AbortSignal) => {
    started.push(id);
    signals.set(id, signal);
    return new Promise<string>((resolve) => open.set(id, () => resolve(id)));
  };
  return { started, open, signals, acquire };
}

describe('Acquisitions', () => {
  it('starts no more than its number at once, and the next when one ends', async () => {
    const acquisitions = new Acquisitions();
    const { started, open, acquire } = controlled();
    const ids = Array.from({ length: MAX_ACQUISITIONS + 2 }, (_, index) => `job-${index}`);
    const turns = ids.map((id) => acquisitions.enter(id));
    expect(turns).toEqual([...Array(MAX_ACQUISITIONS).fill(true), false, false]);
    for (const id of ids) void acquisitions.run(id, 'click', acquire(id));
    await settle();
    expect(started).toEqual(ids.slice(0, MAX_ACQUISITIONS));
    open.get('job-2')?.();
    await settle();
    expect(started).toEqual(ids.slice(0, MAX_ACQUISITIONS + 1));
  });

  it('lets a click pass the pictures of a scan', async () => {
    const acquisitions = new Acquisitions(1);
    const { started, open, acquire } = controlled();
    void acquisitions.run('first', 'scan', acquire('first'));
    void acquisitions.run('second', 'scan', acquire('second'));
    void acquisitions.run('clicked', 'click', acquire('clicked'));
    await settle();
    open.get('first')?.();
    await settle();
    expect(started).toEqual(['first', 'clicked']);
  });

  it('stops one that waits, which then never starts, and one that runs', async () => {
    const acquisitions = new Acquisitions(1);
    const { started, open, signals, acquire } = controlled();
    acquisitions.enter('running');
    acquisitions.enter('waiting');
    const running = acquisitions.run('running', 'click', acquire('running'));
    const waiting = acquisitions.run('waiting', 'click', acquire('waiting'));
    await settle();
    acquisitions.stop('waiting', new ProblemError('canceled'));
    await expect(waiting).rejects.toMatchObject({ code: 'canceled' });
    acquisitions.stop('running', new ProblemError('page-closed'));
    await expect(running).rejects.toMatchObject({ code: 'page-closed' });
    expect(signals.get('running')?.aborted).toBe(true);
    open.get('running')?.();
    await settle();
    expect(started).toEqual(['running']);
    expect(acquisitions.enter('next')).toBe(true);
  });

  it('stops one that has only entered', async () => {
    const acquisitions = new Acquisitions(1);
    acquisitions.enter('job');
    acquisitions.stop('job', new ProblemError('canceled'));
    const { started, acquire } = controlled();
    const run = acquisitions.run('job', 'click', acquire('job'));
    await expect(run).rejects.toMatchObject({ code: 'canceled' });
    expect(started).toEqual([]);
  });
});
