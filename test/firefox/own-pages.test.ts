import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedJob } from '../../scripts/browser/extension-jobs';
import type { FirefoxPage } from '../../scripts/browser/firefox/firefox-page';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox/launch-firefox';
import { scriptErrors } from '../../scripts/browser/firefox/script-errors';
import { waitFor } from '../../scripts/command/wait-for';
import { findingOf } from '../e2e/support/same-finding';
import { renamed, sampleFile } from '../e2e/support/samples';
import { PictureFiles } from './support/picture-files';

const PICTURE = sampleFile('axial-t1-contrast-glioma');
const FINDING_MS = 60_000;
const SHOWN_MS = 20_000;
/** As `src/workspace/shell/views.tsx` names them. */
const VIEWS = ['results', 'volumes', 'batch', 'history', 'settings', 'settings/models', 'help'];
const WORKSPACE = 'src/workspace/index.html';

let firefox: RunningFirefox;
const files = new PictureFiles();

beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  files.remove();
});

/** Hands a picture in, and waits for its finding. */
async function check(page: FirefoxPage, name: string) {
  await page.setInputFiles([files.put(renamed(PICTURE, name))]);
  return findingOf(await finishedJob(page, 'The finding', (job) => job.name === name, FINDING_MS));
}

/** Waits until a page says something. */
function saying(page: FirefoxPage, text: string): Promise<true> {
  return waitFor(
    `"${text}"`,
    async () => (await page.evaluate(() => document.body.innerText, null)).includes(text) || null,
    { timeoutMs: SHOWN_MS },
  );
}

describe('the pages of the extension in Firefox', () => {
  it.each([
    ['the workspace', WORKSPACE],
    ['the popup’s page', 'src/popup/index.html'],
  ])('find the tumor in a picture that is handed in to %s', async (where, path) => {
    const page = await firefox.openPage(path);
    const finding = await check(page, `${where}.png`);
    expect(finding).toMatchObject({ verdict: 'tumor', backend: 'wasm' });
    expect(finding.pTumor).toBeGreaterThan(0.9);
    await saying(page, 'Looks like a tumor');
    await page.close();
  });

  it('show the figures of the model', async () => {
    const page = await firefox.openPage('src/model-page/index.html');
    await waitFor(
      'The parts of the page',
      async () => {
        const parts = await page.evaluate(() => document.querySelectorAll('details').length, null);
        return parts > 5 || null;
      },
      { timeoutMs: SHOWN_MS },
    );
    expect(await scriptErrors(page)).toEqual([]);
    await page.close();
  });

  it('keep results once the history is on, over a reload', async () => {
    const page = await firefox.openPage(`${WORKSPACE}#history`);
    await saying(page, 'Turn on');
    await page.press('Turn on');
    await saying(page, 'Nothing kept yet');
    const results = await firefox.openPage(WORKSPACE);
    await check(results, 'kept.png');
    await saying(page, 'kept.png');
    await page.goto('about:blank');
    await page.goto(firefox.url(`${WORKSPACE}#history`));
    await saying(page, 'kept.png');
    await results.close();
    await page.close();
  });

  it('open every view without an error', async () => {
    for (const view of VIEWS) {
      const page = await firefox.openPage(`${WORKSPACE}#${view}`);
      await waitFor(
        `The view "${view}"`,
        async () =>
          (await page.evaluate(() => !!document.querySelector('main h1, main h2'), null)) || null,
        { timeoutMs: SHOWN_MS },
      );
      expect(await scriptErrors(page), view).toEqual([]);
      await page.close();
    }
  });
});
