import { afterAll, beforeAll, expect, it } from 'vitest';
import { storedJobs } from '../../scripts/browser/extension-jobs';
import type { FirefoxPage } from '../../scripts/browser/firefox/firefox-page';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox/launch-firefox';
import { waitFor } from '../../scripts/command/wait-for';
import { sampleFile } from '../e2e/support/samples';
import { bytes, page as html, type Site, startSite } from '../e2e/support/site';

/**
 * The check of a whole page. The message comes from a page of ours in a tab, which brings no
 * `activeTab` as opening the popup does: so the copy of the build is granted the site.
 */
const PICTURES = ['axial-t1-contrast-glioma', 'axial-t2-healthy', 'chest-x-ray', 'cat-photo'];
const SCAN_MS = 60_000;

let firefox: RunningFirefox;
let site: Site;
let own: FirefoxPage;

beforeAll(async () => {
  const files = PICTURES.map((id) => sampleFile(id));
  site = await startSite({
    '/': html(files.map(({ name }) => `<img src="/${name}" width="220" height="220">`).join('')),
    ...Object.fromEntries(
      files.map(({ name, mimeType, buffer }) => [`/${name}`, bytes(buffer, mimeType)]),
    ),
  });
  // Firefox takes no ports in match patterns.
  firefox = await launchFirefox({ hostPermission: ['http://127.0.0.1/*'] });
  own = await firefox.openPage('src/popup/index.html');
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

it('finds the one tumor among the pictures of a page', async () => {
  const tab = await firefox.openTab(`${site.origin}/`);
  await tab.show();
  const tabId = await own.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    return active?.id ?? -1;
  }, null);
  await own.evaluate(async (id: number) => {
    const message = { neurolens: 1, name: 'scan.start', payload: { tabId: id } };
    const answer = (await chrome.runtime.sendMessage(message)) as { ok: boolean };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }, tabId);
  const jobs = await waitFor(
    'The end of the scan',
    async () => {
      const all = await storedJobs(own);
      const ended =
        all.length >= PICTURES.length - 1 && all.every(({ state }) => state.kind !== 'working');
      return ended ? all : null;
    },
    { timeoutMs: SCAN_MS },
  );
  const verdicts = Object.fromEntries(
    jobs.map(({ name, state }) => [
      name,
      state.kind === 'done' ? state.finding.verdict : state.kind === 'failed' && state.problem.code,
    ]),
  );
  expect(verdicts).toMatchObject({
    'axial-t1-contrast-glioma.png': 'tumor',
    'axial-t2-healthy.png': 'no_tumor',
    'chest-x-ray.png': 'not_brain_mri',
  });
});
