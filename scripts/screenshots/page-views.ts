import type { Page } from 'playwright-core';
import { callForRegion } from '../browser/call-for-region';
import { storedJobs } from '../browser/extension-jobs';
import type { RunningExtension } from '../browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../browser/page-card';
import { rightClick } from '../browser/right-click';
import { ToolbarPopup } from '../browser/toolbar-popup';
import { PlainError } from '../command/plain-error';
import { LESSON_IMAGE } from './lesson-page';
import { VIEWER_DRAWN, VIEWER_SIDE } from './viewer-page';

const LESSON = { width: 860, height: 664 };
/** The overlay begins with half of the shorter side, in the middle: where the slice is. */
const VIEWER = { width: 1080, height: 2 * VIEWER_SIDE };
const ACCESS_PAGE = { width: 860, height: 600 };
/** Bars and pictures fade in. */
const SETTLE_MS = 800;

/** A page of somebody else's with the card beside its image and the heat map over it. */
export async function capturePageCard(
  extension: RunningExtension,
  url: string,
  size = LESSON,
): Promise<Buffer> {
  const page = await openAt(extension, url, size);
  const cards = await PageCards.of(page);
  await rightClick(extension, page, LESSON_IMAGE);
  const { text } = await cards.waitForText(CARD_FINISHED);
  if (text.includes('Heat map')) await cards.press('Heat map');
  return settledPicture(page);
}

/** A viewer with the overlay for marking a region. */
export async function captureRegion(
  extension: RunningExtension,
  url: string,
  size = VIEWER,
): Promise<Buffer> {
  const page = await openAt(extension, url, size);
  await page.locator(VIEWER_DRAWN).waitFor();
  await callForRegion(extension, page);
  await (await PageCards.of(page)).waitForText(/Arrows move/);
  return settledPicture(page);
}

/** The toolbar's popup over a page whose pictures were all checked. */
export async function captureScan(
  extension: RunningExtension,
  url: string,
  colorScheme: 'light' | 'dark',
  scale: number,
): Promise<Buffer> {
  const page = await extension.context.newPage();
  await page.goto(url);
  const popup = await ToolbarPopup.open(extension, page);
  await popup.emulate(colorScheme);
  await popup.press(/Check all pictures on this page/);
  await popup.waitForText(/Look for new pictures/);
  await page.waitForTimeout(SETTLE_MS);
  const picture = await popup.screenshot(scale);
  await popup.close();
  await page.close();
  return picture;
}

/** The page that asks for access to the site of the newest result's picture. */
export async function captureAccessPage(extension: RunningExtension): Promise<Buffer> {
  const [job] = await storedJobs(await extension.serviceWorker());
  if (!job) throw new PlainError('There is no result whose picture could be asked for.');
  const page = await extension.openPage(`src/access/index.html?job=${job.id}`);
  await page.setViewportSize(ACCESS_PAGE);
  await page.getByRole('heading').first().waitFor();
  return settledPicture(page);
}

async function openAt(
  extension: RunningExtension,
  url: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize(size);
  await page.goto(url);
  return page;
}

async function settledPicture(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLE_MS);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
