import type { Page } from 'playwright-core';

const LOAD_MS = 15_000;

/**
 * Shows one picture on an otherwise empty page, at its natural size, or smaller where it would not
 * fit the window.
 */
export async function showPicture(tab: Page, page: string, address: string): Promise<void> {
  await tab.goto(page, { timeout: LOAD_MS });
  await tab.evaluate(addPicture, address);
}

/** Zooms the page as the user does with Ctrl and plus. Asked of one of the extension's pages. */
export async function zoomPage(own: Page, tab: Page, zoom: number): Promise<void> {
  await tab.bringToFront();
  await own.evaluate(setZoom, zoom);
}

// The functions below run inside the browser. They keep no named functions of their own: tsx marks
// those with a helper that does not exist there.

function addPicture(address: string): Promise<void> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.style.maxWidth = '94vw';
    image.style.maxHeight = '94vh';
    image.onload = () => done();
    image.onerror = () => failed(new Error('the picture did not load'));
    image.src = address;
    document.body.append(image);
  });
}

async function setZoom(zoom: number): Promise<void> {
  const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (front?.id === undefined) throw new Error('there is no tab in front');
  await chrome.tabs.setZoom(front.id, zoom);
}
