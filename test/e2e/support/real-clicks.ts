import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { textTable } from '../../../scripts/demo/text-table';
import type { Finding } from '../../../src/engine/finding';
import type { Job, Way } from '../../../src/storage/job';
import { finishedCard, upload } from './cards';
import { Display } from './display';
import { switchSetting } from './extension-settings';
import { finishedJobs, forgetAll } from './jobs';
import { previewDifference } from './preview';
import { deviation, findingOf } from './same-finding';
import { sampleFile } from './samples';
import { page as html, type Route, type Site, startSite } from './site';

/** The picture that is on the pages unless a row is about another: a tumor. */
export const FILE = sampleFile('axial-t1-contrast-glioma').buffer;
/** The same bytes in the same browser by the same backend: what is left is rounding in JSON. */
const SAME = 1e-6;
/** As in `screen-only.ts`: a crop of all the picture is this near to the file, one cut off is not. */
const CROP_TOLERANCE = 0.015;

/** One job of a real right-click, and how long it took from the browser's event to its end, in ms. */
export interface Clicked {
  readonly job: Job;
  readonly ms: number;
}

/**
 * A mouse on a virtual display, the build as users get it, without permission for any site, and two
 * sites: pages come from `127.0.0.1`, and other sites' pictures from `localhost`.
 */
export class RealClicks {
  readonly #originals = new Map<string, Finding>();
  readonly #rows: string[][] = [];
  #corner = { x: 0, y: 0 };

  private constructor(
    private readonly display: Display,
    readonly extension: RunningExtension,
    readonly site: Site,
    readonly other: Site,
    public workspace: Page,
    public tab: Page,
  ) {}

  static async start(
    routes: Record<string, Route> = {},
    otherRoutes: Record<string, Route> = {},
  ): Promise<RealClicks> {
    const other = await startSite(otherRoutes);
    const site = await startSite({ '/': html('<body style="margin:0">'), ...routes });
    const display = await Display.start();
    const extension = await launchExtension({
      headed: true,
      args: ['--window-position=0,0', '--window-size=1200,850'],
      viewport: null,
    });
    const workspace = await extension.openPage('src/workspace/index.html');
    await chooseBackend(workspace, 'wasm');
    const tab = await extension.context.newPage();
    const elsewhere = { ...other, origin: other.origin.replace('127.0.0.1', 'localhost') };
    const world = new RealClicks(display, extension, site, elsewhere, workspace, tab);
    await world.show('');
    world.#corner = await display.contentCorner(tab);
    return world;
  }

  /** Ends everything and prints what was found. */
  async close(): Promise<void> {
    await this.extension.close();
    await this.site.close();
    await this.other.close();
    this.display.stop();
    const head = ['row', 'way', 'outcome', 'equal', 'ms'];
    console.log(`\n${textTable(head, this.#rows, new Set(['ms']))}\n`);
  }

  /** Another tab, for a test that loses its own. */
  async newTab(): Promise<void> {
    await this.tab.close().catch(() => undefined);
    this.tab = await this.extension.context.newPage();
  }

  /** Switches "Allow access to file URLs", which loads the extension again. */
  async allowFiles(allowed: boolean): Promise<void> {
    await switchSetting(this.extension, 'fileAccess', allowed);
    this.workspace = await this.extension.openPage('src/workspace/index.html');
  }

  /** Opens an address and waits until its images are there. */
  async open(address: string): Promise<void> {
    await this.tab.goto(address);
    await this.tab.bringToFront();
    await this.tab.locator('img').evaluate((each) => (each as HTMLImageElement).decode());
  }

  /** Puts markup on an empty page and waits until its images are loaded or broken. */
  async show(markup: string, path = '/'): Promise<void> {
    await this.tab.goto(this.site.origin + path);
    await this.tab.bringToFront();
    await this.tab.evaluate(async (content) => {
      document.body.innerHTML = content;
      const settled = (each: HTMLImageElement) =>
        new Promise((done) => {
          if (each.complete) done(null);
          each.onload = each.onerror = done;
        });
      await Promise.all([...document.images].map(settled));
    }, markup);
  }

  /** The middle of an element of the tab or of a frame in it, in CSS pixels of the tab. */
  async middleOf(selector: string, frame?: string): Promise<{ x: number; y: number }> {
    const within = frame === undefined ? this.tab : this.tab.frameLocator(frame);
    const box = await within.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} has no box`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Opens the browser's menu at a point of the tab and chooses our item. */
  async choose(point: { x: number; y: number }): Promise<void> {
    await this.display.clickAt(this.#corner.x + point.x, this.#corner.y + point.y, 3);
    // Of an image's menu our item is the last but "Inspect", in frames too.
    await this.display.keys('Up', 'Up', 'Return');
  }

  /** Right-clicks at a point and waits for the end of the job. */
  clickAt(point: { x: number; y: number }): Promise<Clicked> {
    return this.jobOf(() => this.choose(point));
  }

  /** Right-clicks an element and waits for the end of the job. */
  async click(selector = 'img'): Promise<Clicked> {
    return this.clickAt(await this.middleOf(selector));
  }

  /** Right-clicks an element in a frame of the tab. */
  async clickInFrame(selector = 'img', frame = 'iframe'): Promise<Clicked> {
    return this.clickAt(await this.middleOf(selector, frame));
  }

  /** Shows markup and right-clicks its picture. */
  async check(markup: string, path = '/'): Promise<Clicked> {
    await this.show(markup, path);
    return this.click();
  }

  /** Clicks into an element of a page of ours with the left button. */
  press(page: Page, selector: string): Promise<void> {
    return this.display.click(page, selector, 1);
  }

  /** Presses "Allow" in the browser's permission prompt. */
  allow(): Promise<void> {
    return this.display.allow();
  }

  /** The only job that an action leads to. */
  async jobOf(act: () => Promise<unknown>): Promise<Clicked> {
    // Without earlier ones none is answered from memory: each row is computed.
    await forgetAll(this.workspace);
    const finishing = finishedJobs(this.workspace, 1, 30_000).then(([job]) => {
      if (!job) throw new Error('no job');
      return { job, ms: Date.now() - job.createdAt };
    });
    const [clicked] = await Promise.all([finishing, act()]);
    return clicked;
  }

  /** The finding of a file that is given to the workspace. */
  async original(file: Buffer): Promise<Finding> {
    const hash = sha256(file);
    const known = this.#originals.get(hash);
    if (known) return known;
    await forgetAll(this.workspace);
    const name = `original-${this.#originals.size}`;
    await upload(this.workspace, [{ name, mimeType: '', buffer: file }]);
    await finishedCard(this.workspace, name);
    const finding = findingOf((await finishedJobs(this.workspace, 1))[0]);
    this.#originals.set(hash, finding);
    return finding;
  }

  /** Fails unless the picture came by this way, whole, and has the finding of the original file. */
  async expectOriginal(row: string, { job, ms }: Clicked, way: Way, file = FILE): Promise<void> {
    expect(job).toMatchObject({ source: 'image', way });
    const finding = findingOf(job);
    // From the element's pixels a file is made anew; all other ways bring the very bytes.
    if (way !== 'pixels') expect(job.hash).toBe(sha256(file));
    const original = await this.original(file);
    const far = deviation(finding, original);
    this.note(row, job, `${far <= SAME ? 'yes' : 'no'} (${far.toExponential(0)})`, ms);
    expect(far).toBeLessThanOrEqual(SAME);
    expect(finding.verdict).toBe(original.verdict);
    expect(finding.picture).toMatchObject({
      width: original.picture.width,
      height: original.picture.height,
    });
  }

  /** Fails unless the job is of a crop of the page and has the verdict of the original file. */
  async expectScreenshot(row: string, { job, ms }: Clicked, file = FILE): Promise<void> {
    expect(job).toMatchObject({ source: 'screenshot', way: 'capture' });
    const { verdict } = await this.#verdicts(row, job, ms, file);
    expect(findingOf(job).verdict).toBe(verdict);
  }

  /** As `expectScreenshot`, and unless the crop is of all the picture and no more. */
  async expectCropOfAll(row: string, clicked: Clicked, file = FILE): Promise<void> {
    const { workspace } = this;
    const difference = await previewDifference(workspace, clicked.job.id, file);
    await this.expectScreenshot(row, clicked, file);
    expect(difference).toBeLessThan(CROP_TOLERANCE);
  }

  /** Fails unless the job ends so. */
  expectProblem(row: string, { job, ms }: Clicked, code: string): void {
    this.note(row, job, '', ms);
    expect(job.state).toMatchObject({ kind: 'failed', problem: { code } });
  }

  note(row: string, { state, way }: Job, equal: string, ms: number): void {
    const outcome =
      state.kind === 'done'
        ? `${state.finding.verdict} ${state.finding.pTumor.toFixed(3)}`
        : state.kind === 'failed'
          ? state.problem.code
          : state.kind;
    this.#rows.push([row, way ?? '-', outcome, equal, String(Math.round(ms))]);
  }

  async #verdicts(row: string, job: Job, ms: number, file: Buffer): Promise<Finding> {
    const original = await this.original(file);
    const same = findingOf(job).verdict === original.verdict;
    this.note(row, job, same ? 'verdict' : 'no', ms);
    return original;
  }
}

function sha256(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex');
}
