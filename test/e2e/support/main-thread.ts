import type { CDPSession, Page } from 'playwright-core';
import { within } from '../../../scripts/command/within';

/** The goal, on a machine as fast as the one that the loop below was timed on. */
const TASK_MS = 50;
/** A loop that a core of a server of 2024 takes 2 ms for, once it is compiled. */
const LOOP_ROUNDS = 1_000_000;
const LOOP_MS = 2;
/** Before it counts: the browser compiles what has run often. */
const WARM_UP = 20;
/** Often enough to tell how fast the machine is, and a fiftieth of the page's time. */
const EVERY_MS = 100;
const TRACE_MS = 60_000;
/** What the page says to the trace: files come in, the loop begins and ends. */
const MARKS = { handedIn: 'nl handed in', loop: 'nl loop', loopEnd: 'nl loop end' } as const;

export interface Stretch {
  /** Our own part of the longest task of a page's main thread, in ms of the processor's time. */
  readonly longest: number;
  /** 50 ms, or more where the loop took longer than it should: a slow machine. */
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
  await page.evaluate(makeMarks, {
    ...MARKS,
    rounds: LOOP_ROUNDS,
    everyMs: EVERY_MS,
    warmUp: WARM_UP,
  });
  try {
    return stretchOf(await traced(devtools, work));
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

function stretchOf(events: readonly TraceEvent[]): Stretch {
  const mark = (name: string) => events.filter((event) => event.name === name);
  const begins = mark(MARKS.loop);
  const [first] = begins;
  if (!first) throw new Error('The trace has none of the page’s marks.');
  const mine = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const tasks = mine.filter(
    ({ name, ph }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X',
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks.');
  const handedIn = mark(MARKS.handedIn).map(({ tts = 0 }) => tts);
  const own = tasks.map(({ tts = 0, tdur = 0 }) => {
    const end = tts + tdur;
    return end - (handedIn.find((moment) => moment >= tts && moment <= end) ?? tts);
  });
  const ends = mark(MARKS.loopEnd);
  const loops = begins
    .flatMap(({ tts = 0 }, at) => (ends[at]?.tts === undefined ? [] : [ends[at].tts - tts]))
    .sort((a, b) => a - b);
  const loopMs = (loops[loops.length >> 1] ?? 0) / 1_000;
  return {
    longest: Math.round(Math.max(...own) / 1_000),
    allowed: Math.round(TASK_MS * Math.max(1, loopMs / LOOP_MS)),
  };
}

interface Marking {
  readonly rounds: number;
  readonly everyMs: number;
  readonly warmUp: number;
}

/** In the page: marks files that come in, and a loop that runs now and then. */
function makeMarks(what: typeof MARKS & Marking): void {
  for (const type of ['change', 'drop']) {
    window.addEventListener(type, () => performance.mark(what.handedIn), { capture: true });
  }
  let sum = 0;
  const loop = () => {
    for (let round = 0; round < what.rounds; round += 1) sum = (sum * 31 + round) | 0;
  };
  // At once, before the trace begins: compiling and first runs are no task of the workspace.
  for (let run = 0; run < what.warmUp; run += 1) loop();
  setInterval(() => {
    performance.mark(what.loop);
    loop();
    performance.mark(what.loopEnd, { detail: sum });
  }, what.everyMs);
}
