import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  type LaunchOptions,
  launchExtension,
  type RunningExtension,
} from '../../../scripts/browser/launch-extension';
import { rightClick } from '../../../scripts/browser/right-click';
import type { Job } from '../../../src/storage/job';
import { finishedJobs } from './jobs';
import { previewDifference } from './preview';
import { findingOf } from './same-finding';
import { sampleFile } from './samples';
import { bytes, page as html, type Route, type Site, startSite } from './site';

/** The picture on all pages here, a tumor. */
export const FILE = sampleFile('axial-t1-contrast-glioma').buffer;
const shown = bytes(FILE, 'image/png', { 'cache-control': 'no-store' });
/**
 * A screenshot has other pixels than the file: the browser has scaled it. The mean difference of grey
 * values, of 1, is then up to 0.010; with 3% cut off at two sides it is 0.045.
 */
const PICTURE_TOLERANCE = 0.015;

/** A picture that the page is shown, and whoever fetches it is not. */
export function shownOnly(otherwise: Route): Route {
  return (request, response) =>
    (request.headers['sec-fetch-dest'] === 'image' ? shown : otherwise)(request, response);
}

/** A picture that only pages of a site are given, as they say by their `Referer`. */
export function shownToPagesOf(origin: () => string, otherwise: Route): Route {
  return (request, response) =>
    (request.headers.referer?.startsWith(origin()) ? shown : otherwise)(request, response);
}

/** The markup of an image. */
export function image(src: string, style = 'width:300px', id = 'picture'): string {
  return `<img id="${id}" src="${src}" style="${style}">`;
}

/**
 * A browser whose extension may capture every site, which the menu's listener alone does not grant,
 * and two sites. A fetch would be allowed as well, so their servers must refuse it, as real ones do.
 */
export class ScreenOnly {
  private constructor(
    readonly extension: RunningExtension,
    readonly site: Site,
    readonly other: Site,
    readonly popup: Page,
    readonly tab: Page,
  ) {}

  static async start(
    routes: Record<string, Route>,
    otherRoutes: Record<string, Route>,
    options: LaunchOptions = {},
  ): Promise<ScreenOnly> {
    const other = await startSite(otherRoutes);
    const site = await startSite({ '/': html('<body style="margin:0">'), ...routes });
    const extension = await launchExtension({
      hostPermission: ['<all_urls>'],
      viewport: { width: 1100, height: 700 },
      ...options,
    });
    const popup = await extension.openPage('src/popup/index.html');
    return new ScreenOnly(extension, site, other, popup, await extension.context.newPage());
  }

  async close(): Promise<void> {
    await this.extension.close();
    await this.site.close();
    await this.other.close();
  }

  /** Puts markup on an empty page and waits until its images are loaded or broken. */
  async show(markup: string): Promise<void> {
    await this.tab.goto(`${this.site.origin}/`);
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

  /** The job that an action leads to, finished. */
  async jobOf(act: () => Promise<unknown>): Promise<Job> {
    const before = (await finishedJobs(this.popup, 0)).length;
    await act();
    const [job] = await finishedJobs(this.popup, before + 1, 30_000);
    if (!job) throw new Error('no job');
    return job;
  }

  /** Right-clicks an element of the page as it is. */
  click(selector = '#picture'): Promise<Job> {
    return this.jobOf(() => rightClick(this.extension, this.tab, selector));
  }

  /** Shows markup and right-clicks its picture. */
  async check(markup: string): Promise<Job> {
    await this.show(markup);
    return this.click();
  }

  /** Fails unless the job has the original's finding, from a crop of all the picture and no more. */
  async expectCropOfAll(job: Job): Promise<void> {
    expect(job).toMatchObject({ source: 'screenshot', way: 'capture' });
    expect(await previewDifference(this.popup, job.id, FILE)).toBeLessThan(PICTURE_TOLERANCE);
    expect(findingOf(job).verdict).toBe('tumor');
  }
}
