import browser from 'webextension-polyfill';
import { ProblemError } from '../problems/problem';

type StartRegion = (tabId: number) => Promise<unknown>;

let startRegion: StartRegion | null = null;

/** Says what is to happen when a card's "Mark a region" is pressed. Call it at start-up. */
export function onRegionWanted(start: StartRegion): void {
  startRegion = start;
}

/** @throws ProblemError `internal` when regions cannot be marked, else what marking throws */
export async function markRegion(tabId: number): Promise<void> {
  if (!startRegion) throw new ProblemError('internal', 'nobody marks regions');
  await startRegion(tabId);
}

/** Opens our page that asks for access to the images of a job's site: a card itself cannot ask. */
export async function openAccessPage(jobId: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/access/index.html?job=${jobId}`) });
}
