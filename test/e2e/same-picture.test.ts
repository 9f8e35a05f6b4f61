import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { PageCards } from '../../scripts/browser/page-card';
import { rightClick } from '../../scripts/browser/right-click';
import type { Job } from '../../src/storage/job';
import { verdictWords } from '../../src/ui/verdict-words';
import { finishedCard, upload } from './support/cards';
import { finishedJobs, forgetAll, storedJobs } from './support/jobs';
import { findingOf } from './support/same-finding';
import { type SampleFile, sampleFile } from './support/samples';
import { bytes, page as html, type Site, startSite } from './support/site';
import { Targets } from './support/targets';

/** A picture that was seen in this session is answered from memory, by the hash of its bytes. */
const PICTURE = sampleFile('axial-t1-contrast-meningioma');

let extension: RunningExtension;
let targets: Targets;
let site: Site;
let workspace: Page;

beforeAll(async () => {
  site = await startSite({
    '/': html('<img src="/scan.png" width="300" height="300">'),
    '/scan.png': bytes(PICTURE.buffer),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1100, height: 700 },
  });
  targets = await Targets.of(extension);
  workspace = await extension.openPage('src/workspace/index.html');
  await chooseBackend(workspace, 'wasm');
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

beforeEach(() => forgetAll(workspace));

/** The very same bytes under another name. */
function same(name: string): SampleFile {
  return { ...PICTURE, name };
}

async function jobNamed(name: string): Promise<Job | undefined> {
  return (await storedJobs(workspace)).find((job) => job.name === name);
}

async function checkFirst() {
  await upload(workspace, [same('first.png')]);
  await finishedCard(workspace, 'first.png');
  return findingOf(await jobNamed('first.png'));
}

describe('the same picture again', () => {
  it('has the same finding and preview, without having been at the host', async () => {
    const first = await checkFirst();
    await upload(workspace, [same('again.png')]);
    await finishedCard(workspace, 'again.png');
    const again = await jobNamed('again.png');
    // The times too: it is that finding, not an equal one.
    expect(findingOf(again)).toEqual(first);
    expect(again?.attempts).toBe(0);
    const [one, other] = await Promise.all(
      ['first.png', 'again.png'].map(async (name) => previewSize((await jobNamed(name))?.id)),
    );
    expect(one).toBeGreaterThan(0);
    expect(other).toBe(one);
  });

  it('is answered on a page, and one from a page in the workspace', async () => {
    const { verdict } = await checkFirst();
    const tab = await extension.context.newPage();
    await tab.goto(site.origin);
    await rightClick(extension, tab, 'img');
    const cards = await PageCards.of(tab);
    await cards.waitForText(new RegExp(verdictWords(verdict)), 10_000);
    await cards.close();
    await tab.close();
    expect(await jobNamed('scan.png')).toMatchObject({ attempts: 0, way: 'fetch' });
  });

  it('is answered when the host is gone, which then stays away', async () => {
    const first = await checkFirst();
    await targets.closeHost();
    await upload(workspace, [same('again.png')]);
    await finishedCard(workspace, 'again.png');
    expect(findingOf(await jobNamed('again.png'))).toEqual(first);
    expect(await targets.hosts()).toEqual([]);
  });

  it('is looked at once when it comes five times in one batch', async () => {
    await upload(
      workspace,
      ['a', 'b', 'c', 'd', 'e'].map((name) => same(`${name}.png`)),
    );
    const findings = (await finishedJobs(workspace, 5)).map(findingOf);
    expect(new Set(findings.map(({ timings }) => JSON.stringify(timings))).size).toBe(1);
  });

  it('is looked at each time where it is measured', async () => {
    await checkFirst();
    const measuring = await extension.openPage('src/workspace/index.html?measure');
    await upload(
      measuring,
      ['a', 'b', 'c'].map((name) => same(`${name}.png`)),
    );
    const jobs = await finishedJobs(measuring, 4);
    await measuring.close();
    expect(jobs.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    const times = jobs.map((job) => JSON.stringify(findingOf(job).timings));
    expect(new Set(times).size).toBe(4);
  });
});

function previewSize(jobId: string | undefined): Promise<number> {
  return workspace.evaluate(async (id) => {
    const message = { neurolens: 1, name: 'jobs.picture', payload: { jobId: id } };
    const { value } = await chrome.runtime.sendMessage(message);
    return (value as Blob | null)?.size ?? 0;
  }, jobId);
}
