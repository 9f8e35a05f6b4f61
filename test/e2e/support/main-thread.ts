import type { CDPSession, Page } from 'playwright-core';
import { within } from '../../../scripts/command/within';

/** The goal, on a machine as fast as the one that the loop below was timed on. */
const TASK_MS = 50;
/** A loop that a core of a server of 2024 takes 4 ms for, once it is compiled. */
const LOOP_ROUNDS = 4_000_000;
const LOOP_MS = 4;
const LOOPS = 25;
const TRACE_MS = 60_000;
/** What the page says to the trace: that it is the one, and when files come in. */
const MARKS = { here: 'nl here', handedIn: 'nl handed in' } as const;

export interface Stretch {
  /** Our own part of the longest task of a page's main thread, in ms of the processor's time. */
  readonly longest: number;
  /** 50 ms, or more where a loop takes longer than it should: a slow machine. */
  readonly allowed: number;
}

/** The parts of a trace's event that count here (the Trace Event Format). Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the thread's own clock, which stands while the thread does not run. */
  readonly tts?: number;
  readonly tdur?: number;
}

/**
 * Does something with a page and tells how much work the longest task of its main thread was. Taken
 * from a trace, in the processor's time: by the clock, as the page itself would measure, a task is
 * ten times as long on a machine that does much else.
 *
 * A task in which files are handed in begins with the browser's making of them, 0.2 ms each and
 * more: what comes before the page's event is not counted.
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<Stretch> {
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(markFiles, MARKS.handedIn);
  try {
    const events = await traced(devtools, async () => {
      await page.evaluate((name) => void performance.mark(name), MARKS.here);
      await work();
    });
    return { longest: longestOf(events), allowed: Math.round(TASK_MS * slowness()) };
  } finally {
    await devtools.detach();
  }
}

async function traced(devtools: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const over = new Promise<void>((resolve) => {
    devtools.on('Tracing.tracingComplete', () => resolve());
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['toplevel', 'blink.user_timing'],
    },
  });
  await work();
  await devtools.send('Tracing.end');
  await within(TRACE_MS, 'The trace', over);
  return events;
}

function longestOf(events: readonly TraceEvent[]): number {
  const here = events.find(({ name }) => name === MARKS.here);
  if (!here) throw new Error('The trace has none of the page’s marks.');
  const mine = events.filter(({ pid, tid }) => pid === here.pid && tid === here.tid);
  const tasks = mine.filter(
    ({ name, ph }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X',
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks.');
  const handedIn = mine.filter(({ name }) => name === MARKS.handedIn).map(({ tts = 0 }) => tts);
  const own = tasks.map(({ tts = 0, tdur = 0 }) => {
    const end = tts + tdur;
    return end - (handedIn.find((moment) => moment >= tts && moment <= end) ?? tts);
  });
  return Math.round(Math.max(...own) / 1_000);
}

/** How many times slower than it should this machine is just now, by the processor's time; 1 or more. */
function slowness(): number {
  const times: number[] = [];
  let sum = 0;
  for (let run = 0; run < LOOPS; run += 1) {
    const before = process.cpuUsage();
    for (let round = 0; round < LOOP_ROUNDS; round += 1) sum = (Math.imul(sum, 31) + round) | 0;
    times.push(process.cpuUsage(before).user / 1_000);
  }
  // Only so that the loop is not left out as one whose outcome nobody wants.
  if (!Number.isInteger(sum)) throw new Error('loop');
  const usual = times.sort((a, b) => a - b)[LOOPS >> 1] ?? LOOP_MS;
  return Math.max(1, usual / LOOP_MS);
}

/** In the page. */
function markFiles(name: string): void {
  for (const type of ['change', 'drop']) {
    window.addEventListener(type, () => performance.mark(name), { capture: true });
  }
}
