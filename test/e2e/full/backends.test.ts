import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { waitFor } from '../../../scripts/command/wait-for';
import type { BackendChoice } from '../../../src/engine/backend-choice-schema';
import { BACKENDS, type Finding } from '../../../src/engine/finding';
import { BACKEND_NAMES } from '../../../src/ui/backend-names';
import { verdictWords } from '../../../src/ui/verdict-words';
import { finishedCard } from '../support/cards';
import { finishedJobs, forgetAll, storedJobs } from '../support/jobs';
import { expectSameFinding, findingOf } from '../support/same-finding';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';
import { Targets } from '../support/targets';

/** From the click to the card with each backend (DESIGN, decision 5). */
const PICTURE = sampleFile('axial-t1-contrast-glioma');
/** WebGL on a software renderer needs 3 s for its first inference on a machine at rest. */
const SLOWEST_MS = 50_000;

let extension: RunningExtension;
let targets: Targets;
let site: Site;
let popup: Page;
let tab: Page;
let cards: PageCards;

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
  popup = await extension.openPage('src/popup/index.html');
  tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
  cards = await PageCards.of(tab);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

/** Right-clicks the picture; resolves to the finding and to the texts of both cards. */
async function check() {
  await forgetAll(popup);
  await rightClick(extension, tab, 'img');
  const [job] = await finishedJobs(popup, 1, SLOWEST_MS);
  const finding = findingOf(job);
  const inPage = await cards.waitForText(new RegExp(verdictWords(finding.verdict)), 10_000);
  const inPopup = await finishedCard(popup, job?.name ?? '');
  return { finding, inPage, inPopup };
}

describe('a right-click while the setting is Automatic', () => {
  it('is followed by a probe, whose choice is kept with its reason', async () => {
    const { finding } = await check();
    expect(finding.backend).toBe('wasm');
    const choice = await waitFor('The probe', storedChoice, { timeoutMs: 60_000 });
    expect(['wasm', 'webgl']).toContain(choice.backend);
    // What the reason is depends on the machine; that it fits the choice does not.
    const fits = choice.backend === 'webgl' ? ['webgl-faster', 'no-wasm'] : NOT_WEBGL;
    expect(fits).toContain(choice.reason.kind);
    if (await hasSoftwareRenderer()) expect(choice.reason.kind).toBe('software-renderer');
    expect(Math.abs(Date.now() - choice.measuredAt)).toBeLessThan(120_000);
    // The prober's worker has gone again.
    const alone = async () => ((await targets.workers()).length === 1 ? true : null);
    await waitFor('The end of the probe', alone, { timeoutMs: 10_000 });
  });
});

const NOT_WEBGL = ['software-renderer', 'no-webgl', 'golden-failed', 'wasm-faster'];

describe('a right-click with the backend set to', () => {
  const findings: Finding[] = [];

  it.each([...BACKENDS])('%s says which it was, and the same as the others', async (backend) => {
    await chooseBackend(popup, backend);
    const { finding, inPage, inPopup } = await check();
    expect(finding.backend).toBe(backend);
    expect(inPopup.backend).toBe(backend);
    expect(inPopup.text).toContain(BACKEND_NAMES[backend]);
    expect(inPage.text).toContain(BACKEND_NAMES[backend]);
    for (const other of findings) {
      expectSameFinding(finding, other);
      expect(finding.verdict).toBe(other.verdict);
    }
    findings.push(finding);
  });

  it('one of them measures nothing: the user has chosen', async () => {
    expect(findings).toHaveLength(BACKENDS.length);
    await popup.evaluate(() => chrome.storage.local.remove('backendChoice'));
    await chooseBackend(popup, 'wasm');
    await check();
    // Longer than a probe waits for its turn, and than one takes on a software renderer.
    await popup.waitForTimeout(4_000);
    expect(await storedChoice()).toBeNull();
    expect(await storedJobs(popup)).toHaveLength(1);
  });
});

async function storedChoice(): Promise<BackendChoice | null> {
  const { backendChoice } = await popup.evaluate(() => chrome.storage.local.get('backendChoice'));
  return (backendChoice as BackendChoice | undefined) ?? null;
}

/** Asked of the browser itself, not of our code. */
function hasSoftwareRenderer(): Promise<boolean> {
  return tab.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const name = gl?.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL;
    return /SwiftShader|llvmpipe/i.test(String(gl?.getParameter(name ?? gl.RENDERER) ?? ''));
  });
}
