/**
 * `npm run icons`: draws the extension's icons from the SVGs beside this file.
 *
 * The PNGs are kept in the repository, so that a build needs no browser; run this after a change to
 * an SVG. `BROWSER_PATH` names a Chromium where it is not at the usual place.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const DRAWINGS = fileURLToPath(new URL('./', import.meta.url));
const ICONS = fileURLToPath(new URL('../../public/icons/', import.meta.url));

/** Sizes of the manifest, and the drawing for each: at 16 pixels the full one blurs. */
const SIZES = [
  { size: 16, drawing: 'icon-small.svg' },
  { size: 32, drawing: 'icon.svg' },
  { size: 48, drawing: 'icon.svg' },
  { size: 96, drawing: 'icon.svg' },
  { size: 128, drawing: 'icon.svg' },
] as const;

const browser = await chromium.launch({
  executablePath: process.env.BROWSER_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { size, drawing } of SIZES) {
  const svg = await readFile(`${DRAWINGS}${drawing}`, 'utf8');
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await page.screenshot({ path: `${ICONS}icon-${size}.png`, omitBackground: true });
}
await browser.close();
