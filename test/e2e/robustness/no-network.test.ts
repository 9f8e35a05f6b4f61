import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROME_DIST,
  launchExtension,
  type RunningExtension,
} from '../../../scripts/browser/launch-extension';
import { rightClick } from '../../../scripts/browser/right-click';
import { waitFor } from '../../../scripts/command/wait-for';
import { finishedCard, upload } from '../support/cards';
import { finishedJobs } from '../support/jobs';
import { type LoggingProxy, startLoggingProxy } from '../support/logging-proxy';
import { findingOf } from '../support/same-finding';
import { renamed, sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';

/**
 * A whole session behind a proxy that writes down every request (DESIGN, decision 10): from the
 * browser's start with the extension to the probe of the backends.
 */
const PICTURE = sampleFile('axial-t1-contrast-glioma');

/**
 * Hosts that the browser itself asks, and why. Each was seen in a start of the same browser with the
 * same flags and no extension in it; and no file of ours may name one of them.
 */
const BROWSERS_OWN: Readonly<Record<string, string>> = {
  'update.googleapis.com': 'the updater of components, some seconds after the start',
  'accounts.google.com': 'the sign-in service, which looks for accounts in a new profile',
};

let proxy: LoggingProxy;
let site: Site;
let extension: RunningExtension;

beforeAll(async () => {
  site = await startSite({
    '/': html('<img src="/scan.png" width="300" height="300">'),
    '/scan.png': bytes(PICTURE.buffer),
  });
  proxy = await startLoggingProxy(site.origin);
  extension = await launchExtension({ hostPermission: [`${site.origin}/*`], args: proxy.args });
});

afterAll(async () => {
  await extension?.close();
  await proxy?.close();
  await site?.close();
});

async function wholeSession(): Promise<void> {
  const popup = await extension.openPage('src/popup/index.html');
  await upload(popup, [renamed(PICTURE, 'popup.png'), Buffer.from('no picture')].map(asFile));
  await finishedCard(popup, 'popup.png');
  const workspace = await extension.openPage('src/workspace/index.html');
  await upload(workspace, [renamed(PICTURE, 'workspace.png')]);
  await finishedCard(workspace, 'workspace.png');
  const tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
  await rightClick(extension, tab, 'img');
  const jobs = await finishedJobs(popup, 4);
  expect(findingOf(jobs.find(({ source }) => source === 'image')).verdict).toBeTruthy();
  const probed = () =>
    popup.evaluate(async () => (await chrome.storage.local.get('backendChoice')).backendChoice);
  await waitFor('The probe', async () => (await probed()) ?? null, { timeoutMs: 60_000 });
}

function asFile(content: Buffer | ReturnType<typeof renamed>) {
  return Buffer.isBuffer(content)
    ? { name: 'notes.txt', mimeType: 'text/plain', buffer: content }
    : content;
}

describe('a whole session', () => {
  it('asks the network for the user’s page and its picture, and for nothing else', async () => {
    await wholeSession();
    const own = [`GET ${site.origin}/`, `GET ${site.origin}/scan.png`];
    const others = proxy.seen.filter((request) => !own.includes(request));
    expect(others.filter((request) => !isBrowsersOwn(request))).toEqual([]);
    // The proxy has really stood in the way: what the page needs came through it.
    expect(proxy.seen).toEqual(expect.arrayContaining(own));
    expect(site.requests.length).toBe(proxy.seen.length - others.length);
  });
});

describe('the files of the extension', () => {
  it('name none of the hosts that are put down to the browser', () => {
    const files = readdirSync(CHROME_DIST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const content = readFileSync(file, 'latin1');
      for (const host of Object.keys(BROWSERS_OWN)) {
        expect(content.includes(host), `${host} in ${file}`).toBe(false);
      }
    }
  });
});

function isBrowsersOwn(request: string): boolean {
  return hostOf(request) in BROWSERS_OWN;
}

/** The host of `GET http://host:80/path` or of `CONNECT host:443`. */
function hostOf(request: string): string {
  const address = request.slice(request.indexOf(' ') + 1);
  return new URL(address.includes('://') ? address : `https://${address}`).hostname;
}
