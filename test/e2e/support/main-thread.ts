import type { Page } from 'playwright-core';
import { ownTasks, pageWatch, watchPage } from '../../../scripts/bench/page-watch';

/** The goal, on a machine that is as fast as the one below and does nothing else. */
const TASK_MS = 50;
/** Rounds of a loop that a free core of a server of 2024 takes 2 ms for, once it is compiled. */
const LOOP_ROUNDS = 1_000_000;
const LOOP_MS = 2;
/** Often enough to see a busy machine in a second, and a fiftieth of the page's time. */
const EVERY_MS = 100;
/** Of all loops: one in ten may be interrupted without the machine being busy. */
const SHARE = 0.9;

export interface Stretch {
  /** Our own part of the longest task, in ms; 0 where none was long. */
  readonly longest: number;
  /** 50 ms, or more where the same loop took longer than it should: a slow or a busy machine. */
  readonly allowed: number;
}

/**
 * Does something with a page and tells how long its main thread was held up. A task is measured by
 * the clock, so on a machine with other work each is longer than what it does: a small loop that
 * runs all the while in the page says how much.
 */
export async function longestTask(page: Page, work: () => Promise<void>): Promise<Stretch> {
  await watchPage(page);
  await page.evaluate(startLoop, { rounds: LOOP_ROUNDS, everyMs: EVERY_MS });
  await work();
  const watch = await pageWatch(page);
  const loops = await page.evaluate(() => (window as unknown as { loops: number[] }).loops);
  const sorted = [...loops].sort((a, b) => a - b);
  const usual = sorted[Math.floor(SHARE * (sorted.length - 1))] ?? LOOP_MS;
  return {
    longest: Math.round(Math.max(0, ...ownTasks(watch))),
    allowed: Math.round(TASK_MS * Math.max(1, usual / LOOP_MS)),
  };
}

/** In the page. */
function startLoop({ rounds, everyMs }: { rounds: number; everyMs: number }): void {
  const loops: number[] = [];
  setInterval(() => {
    const started = performance.now();
    let value = 1;
    for (let round = 0; round < rounds; round += 1) value = (value * 1_103_515_245 + 12_345) | 0;
    // Told only so that the loop is not left out as one whose outcome nobody wants.
    Object.assign(window, { loops, loopValue: value });
    loops.push(performance.now() - started);
  }, everyMs);
}
