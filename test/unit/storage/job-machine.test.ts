import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobState } from '../../../src/storage/job';
import {
  isFinal,
  type JobEvent,
  nextState,
  type Phase,
  phaseOf,
} from '../../../src/storage/job-machine';
import { madeUpFinding } from '../made-up';

const STATES: Record<Phase, JobState> = {
  queued: { kind: 'working', stage: 'queued' },
  acquiring: { kind: 'working', stage: 'acquiring' },
  decoding: { kind: 'working', stage: 'decoding' },
  loading: { kind: 'working', stage: 'loading' },
  classifying: { kind: 'working', stage: 'classifying' },
  done: { kind: 'done', finding: madeUpFinding() },
  failed: { kind: 'failed', problem: { code: 'not-found' } },
  canceled: { kind: 'failed', problem: { code: 'canceled' } },
};
const PHASES = Object.keys(STATES) as Phase[];
const INTERRUPTED: JobState = { kind: 'failed', problem: { code: 'interrupted' } };

/** Written out once more, by hand: which reports (columns, in the order of PHASES) are heard. */
const HEARD: Record<Phase, string> = {
  //          q a d l c  D F C
  queued: '   - x x x x  x x x',
  acquiring: 'x - x x x  x x x',
  decoding: ' - - - x x  x x x',
  loading: '  - - - - x  x x x',
  classifying: '- - - - -  x x x',
  done: '     - - - - -  - - -',
  failed: '   - - - - -  - - -',
  canceled: ' - - - - -  - - -',
};

const table = PHASES.flatMap((from) =>
  PHASES.map((to, column) => ({
    from,
    to,
    heard: HEARD[from].split(/\s+/).filter(Boolean)[column] === 'x',
  })),
);

describe('a report', () => {
  it.each(table)('of $to on a job that is $from: heard is $heard', ({ from, to, heard }) => {
    const next = nextState(STATES[from], { kind: 'reported', state: STATES[to] });
    expect(next).toEqual(heard ? STATES[to] : null);
  });
});

describe('a restart', () => {
  it.each(PHASES)('of a job that is %s', (from) => {
    const next = nextState(STATES[from], { kind: 'restarted', stage: 'acquiring' });
    expect(next).toEqual(isFinal(STATES[from]) ? null : STATES.acquiring);
  });
});

describe('a retry', () => {
  it.each(PHASES)('is nothing to a job that is %s', (from) => {
    expect(nextState(STATES[from], { kind: 'retried' })).toBeNull();
  });
  it('takes an interrupted job back to the queue', () => {
    expect(nextState(INTERRUPTED, { kind: 'retried' })).toEqual(STATES.queued);
  });
});

describe('any sequence of events', () => {
  const anyState = fc.constantFrom(...Object.values(STATES), INTERRUPTED);
  const reported = anyState.map((state): JobEvent => ({ kind: 'reported', state }));
  const restarted = fc
    .constantFrom('queued' as const, 'acquiring' as const)
    .map((stage): JobEvent => ({ kind: 'restarted', stage }));
  const retried = fc.constant<JobEvent>({ kind: 'retried' });

  /** All states that a job goes through, the first included. */
  function history(start: JobState, events: readonly JobEvent[]): JobState[] {
    const states = [start];
    let current = start;
    for (const event of events) {
      current = nextState(current, event) ?? current;
      states.push(current);
    }
    return states;
  }

  it('ends in one final state at most, and stays there', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(reported, restarted), { maxLength: 40 }), (events) => {
        const states = history(STATES.queued, events);
        const end = states.findIndex(isFinal);
        if (end === -1) return;
        for (const later of states.slice(end)) expect(later).toBe(states[end]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves a final state by a retry only, and only an interrupted one', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(reported, restarted, retried), { maxLength: 40 }), (events) => {
        const states = history(STATES.queued, events);
        events.forEach((event, index) => {
          const [before, after] = [states[index], states[index + 1]];
          if (!before || !after || !isFinal(before) || before === after) return;
          expect(event.kind).toBe('retried');
          expect(before).toEqual(INTERRUPTED);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('never goes back a stage without a restart', () => {
    const order: Phase[] = ['decoding', 'loading', 'classifying', 'done', 'failed', 'canceled'];
    fc.assert(
      fc.property(fc.array(reported, { maxLength: 40 }), (events) => {
        // The two queues and the fetch between them come before everything else: -1.
        const ranks = history(STATES.queued, events).map((state) => order.indexOf(phaseOf(state)));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
      { numRuns: 1_000 },
    );
  });
});
