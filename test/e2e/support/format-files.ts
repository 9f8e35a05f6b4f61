import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { projectPath } from '../../../scripts/browser/project-path';
import { drawSample, findSample } from '../../../scripts/samples/catalog';
import { type GreyPicture, isGrey } from '../../../scripts/samples/picture';
import { animatedGif, bmp } from './other-formats';
import { apng, png16, pngInterlaced, pngPalette } from './png-file';
import { sampleFile } from './samples';

/** Formats that lose nothing differ by rounding only; the lossy ones move no probability by more. */
const LOSSLESS = 1e-6;
const LOSSY = 0.02;
/** The sample that all of them show, and its own file. */
export const SAMPLE = sampleFile('axial-t1-contrast-glioma').buffer;

export function sampleHead(): GreyPicture {
  const { picture } = drawSample(findSample('axial-t1-contrast-glioma'));
  if (!isGrey(picture)) throw new Error('The sample has become a color picture.');
  return picture;
}

const fixture = (name: string) => readFileSync(projectPath(`test/fixtures/encoded/${name}`));

/**
 * How each file is made of the sample, by our own code or in a page of ours; how far its probability
 * may be from the PNG's; and what its finding must say of how it was decoded.
 */
export const FORMATS: readonly (readonly [
  name: string,
  make: (head: GreyPicture, page: Page) => Buffer | Promise<Buffer>,
  tolerance: number,
  steps: readonly string[],
])[] = [
  ['WebP', (_head, page) => encoded(page, 'image/webp', 512, 512), LOSSY, []],
  ['AVIF', () => fixture('head.avif'), LOSSY, []],
  ['animated GIF', animatedGif, LOSSLESS, ['first frame of an animation']],
  ['APNG', apng, LOSSLESS, ['first frame of an animation']],
  ['16-bit PNG', png16, LOSSLESS, ['16 bits per channel reduced to 8']],
  ['CMYK JPEG', () => fixture('head-cmyk.jpg'), LOSSY, []],
  ['progressive JPEG', () => fixture('head-progressive.jpg'), LOSSY, []],
  ['12-megapixel JPEG', (_head, page) => encoded(page, 'image/jpeg', 4000, 3000), LOSSY, []],
  ['BMP', bmp, LOSSLESS, []],
  ['interlaced PNG', pngInterlaced, LOSSLESS, []],
  ['palette PNG', pngPalette, LOSSLESS, []],
];

/** The sample at a size, encoded by the browser itself; a wider one has black at its sides. */
async function encoded(page: Page, type: string, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([png, mime, across, down]) => {
      const raw = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([raw]));
      const canvas = new OffscreenCanvas(across, down);
      const context = canvas.getContext('2d');
      context?.fillRect(0, 0, across, down);
      context?.drawImage(bitmap, (across - down) / 2, 0, down, down);
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.95 });
      const reader = new FileReader();
      return new Promise<string>((done) => {
        reader.onload = () => done(String(reader.result).replace(/^.*,/, ''));
        reader.readAsDataURL(blob);
      });
    },
    [SAMPLE.toString('base64'), type, width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}
