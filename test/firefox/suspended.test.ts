import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedJob, storedJobs } from '../../scripts/browser/extension-jobs';
import { chooseFromMenu } from '../../scripts/browser/firefox/context-menu';
import { eventPageState, suspendEventPage } from '../../scripts/browser/firefox/event-page';
import type { FirefoxPage } from '../../scripts/browser/firefox/firefox-page';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox/launch-firefox';
import { waitFor } from '../../scripts/command/wait-for';
import { codeOf, findingOf } from '../e2e/support/same-finding';
import { renamed, sampleFile } from '../e2e/support/samples';
import { page as html, type Site, startSite } from '../e2e/support/site';
import { type SlowPicture, slowPicture } from '../e2e/support/slow-picture';
import { cardSaying } from './support/page-cards';
import { PictureFiles } from './support/picture-files';

const FINDING_MS = 60_000;
/** Shorter than the 30 s of users, and just longer than the time between two calls of ours. */
const IDLE_MS = 12_000;
const FILES = 20;
const PICTURE = sampleFile('axial-t1-contrast-glioma');

let firefox: RunningFirefox;
let site: Site;
let slow: SlowPicture;
let own: FirefoxPage;
const files = new PictureFiles();

beforeAll(async () => {
  slow = slowPicture(PICTURE.buffer);
  site = await startSite({
    '/': html('<img src="/slow.png" width="300" height="300">'),
    '/slow.png': slow.route,
  });
  firefox = await launchFirefox({ preferences: { 'extensions.background.idle.timeout': IDLE_MS } });
  own = await firefox.openPage('src/workspace/index.html');
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  files.remove();
});

describe('an event page that is suspended in the middle of a job', () => {
  it('gets the picture of a page again, woken by its card', async () => {
    const tab = await firefox.openTab(`${site.origin}/`);
    await chooseFromMenu(tab, 'img', 'Check this MRI image for a tumor');
    await slow.asked;
    await suspendEventPage(own);
    expect(await eventPageState(own)).toBe('stopped');
    slow.answer();
    const job = await finishedJob(own, 'The finding', () => true, FINDING_MS);
    expect(findingOf(job).verdict).toBe('tumor');
    await cardSaying(tab, /Looks like a tumor/);
    await tab.close();
  });

  it('says of files that they were interrupted, woken by the page that shows them', async () => {
    const names = Array.from({ length: FILES }, (_, index) => `file-${index}.png`);
    await own.setInputFiles(names.map((name) => files.put(renamed(PICTURE, name))));
    const submitted = async () => {
      const jobs = (await storedJobs(own)).filter(({ source }) => source === 'file');
      const done = jobs.filter(({ state }) => state.kind === 'done').length;
      return jobs.length === FILES && done > 0 ? jobs : null;
    };
    await waitFor('A finding among the files', submitted, { timeoutMs: FINDING_MS, everyMs: 10 });
    await suspendEventPage(own);
    const ended = await waitFor(
      'The end of all files',
      async () => {
        const jobs = (await storedJobs(own)).filter(({ source }) => source === 'file');
        return jobs.every(({ state }) => state.kind !== 'working') ? jobs : null;
      },
      { timeoutMs: FINDING_MS },
    );
    const failed = ended.filter(({ state }) => state.kind === 'failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThan(FILES);
    expect(new Set(failed.map(codeOf))).toEqual(new Set(['interrupted']));
  });
});

describe('an event page that has just given a finding', () => {
  it('stays longer than Firefox lets an idle one, with the preview of the picture', async () => {
    await own.setInputFiles([files.put(renamed(PICTURE, 'stays.png'))]);
    const fits = ({ name }: { name: string }) => name === 'stays.png';
    const { id } = await finishedJob(own, 'The finding', fits, FINDING_MS);
    const until = Date.now() + 2 * IDLE_MS;
    await waitFor('The time', async () => (Date.now() > until ? true : null), {
      timeoutMs: 3 * IDLE_MS,
      everyMs: 1_000,
    });
    expect(await eventPageState(own)).toBe('running');
    const held = await own.evaluate(async (jobId: string) => {
      const message = { neurolens: 1, name: 'jobs.picture', payload: { jobId } };
      const answer = (await chrome.runtime.sendMessage(message)) as { value: Blob | null };
      return answer.value?.size ?? 0;
    }, id);
    expect(held).toBeGreaterThan(1000);
  });
});
