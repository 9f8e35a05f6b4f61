import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { finishedJob } from '../../scripts/browser/extension-jobs';
import { chooseFromMenu } from '../../scripts/browser/firefox/context-menu';
import {
  FIREFOX_DIST,
  launchFirefox,
  type RunningFirefox,
} from '../../scripts/browser/firefox/launch-firefox';
import { waitFor } from '../../scripts/command/wait-for';
import { type LoggingProxy, startLoggingProxy } from '../e2e/support/logging-proxy';
import { renamed, sampleFile } from '../e2e/support/samples';
import { bytes, page as html, type Site, startSite } from '../e2e/support/site';
import { PictureFiles } from './support/picture-files';

/** A whole session behind a proxy that writes down every request, the browser's own switched off. */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
const FINDING_MS = 60_000;

/** What the browser asks by itself and cannot be kept from: its lists of settings and certificates. */
const BROWSERS_OWN = 'CONNECT firefox.settings.services.mozilla.com:443';
const files = new PictureFiles();

let proxy: LoggingProxy;
let site: Site;
let firefox: RunningFirefox;

beforeAll(async () => {
  site = await startSite({
    '/': html('<img src="/scan.png" width="300" height="300">'),
    '/scan.png': bytes(PICTURE.buffer),
  });
  proxy = await startLoggingProxy(site.origin);
  const at = { host: '127.0.0.1', port: proxy.port };
  firefox = await launchFirefox({
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': at.host,
      'network.proxy.http_port': at.port,
      'network.proxy.ssl': at.host,
      'network.proxy.ssl_port': at.port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
});
afterAll(async () => {
  await firefox?.close();
  await proxy?.close();
  await site?.close();
  files.remove();
});

it('asks the network for the user’s page and its picture, and for nothing else', async () => {
  const workspace = await firefox.openPage('src/workspace/index.html');
  const finished = (name: string) =>
    finishedJob(workspace, `The finding of ${name}`, (job) => job.name === name, FINDING_MS);
  await workspace.setInputFiles([files.put(renamed(PICTURE, 'file.png'))]);
  await finished('file.png');
  const tab = await firefox.openTab(`${site.origin}/`);
  await chooseFromMenu(tab, 'img', 'Check this MRI image for a tumor');
  await finished('scan.png');
  const probed = () =>
    workspace.evaluate(async () => {
      const { backendChoice } = await chrome.storage.local.get('backendChoice');
      return backendChoice ? true : null;
    }, null);
  await waitFor('The probe', probed, { timeoutMs: FINDING_MS });
  const own = [`GET ${site.origin}/`, `GET ${site.origin}/scan.png`];
  const asked = proxy.seen.filter((request) => request !== BROWSERS_OWN);
  expect(asked.filter((request) => !own.includes(request))).toEqual([]);
  // The proxy has really stood in the way.
  expect(asked).toEqual(expect.arrayContaining(own));
  expect(site.requests.length).toBe(asked.length);
});

it('is not our extension that asks for the settings of the browser', () => {
  const built = readdirSync(FIREFOX_DIST, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  expect(built.length).toBeGreaterThan(10);
  for (const { parentPath, name } of built) {
    expect(readFileSync(join(parentPath, name), 'latin1'), name).not.toContain('mozilla.com');
  }
});
