import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedJob } from '../../scripts/browser/extension-jobs';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox/launch-firefox';
import { findingOf } from '../e2e/support/same-finding';
import { renamed, sampleFile } from '../e2e/support/samples';
import { PictureFiles } from './support/picture-files';

const PICTURE = sampleFile('axial-t1-contrast-glioma');
const FINDING_MS = 60_000;

let firefox: RunningFirefox;
const files = new PictureFiles();

beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  files.remove();
});

describe('the workspace in Firefox', () => {
  it('finds the tumor in an uploaded picture', async () => {
    const workspace = await firefox.openPage('src/workspace/index.html');
    await workspace.setInputFiles([files.put(renamed(PICTURE, 'workspace.png'))]);
    const job = await finishedJob(
      workspace,
      'The finding',
      ({ name }) => name === 'workspace.png',
      FINDING_MS,
    );
    const finding = findingOf(job);
    expect(finding).toMatchObject({ verdict: 'tumor', backend: 'wasm' });
    expect(finding.pTumor).toBeGreaterThan(0.9);
  });
});
