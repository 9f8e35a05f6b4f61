import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { type Card, finishedCard, upload } from './support/cards';
import { FORMATS, sampleHead } from './support/format-files';
import { sampleFile } from './support/samples';

/** A gif of 24 by 24 pixels in eight greys: sine times cosine, made for this test. */
const GIF =
  'R0lGODdhGAAYAIIAAODg4MDAwKCgoICAgGBgYEBAQCAgIAAAACwAAAAAGAAYAEAI1QAHCBAQAACAAAEEDCBQwICBAw4LEBCIEMBChgUyEtg4oOPAgR03YlyYsaHGiR8TgtyY0YDHjyAvljz5UmHLAxANSKRYEKFChg4PdBxK9KLIo0U9IvT5s6HDiCgJBkhK9KjVpECfahQo1adMhySfQuW5tKlTo1YnUkWrdmBZs1p3cp3K82DCsA/HuqW7VyVJpzrlul0bMi3HooYPU72KceZhmCsb49WKcqlXjGBv5twp1W7ToJMDR7X8M6tMx21hFh5JOLHapJALz5SYWiFZv1kpzw0QEAA7';

let extension: RunningExtension;
let popup: Page;
let original: Card;

beforeAll(async () => {
  extension = await launchExtension();
  popup = await extension.openPage('src/popup/index.html');
  const png = sampleFile('axial-t1-contrast-glioma');
  await upload(popup, [png]);
  original = await finishedCard(popup, png.name);
});
afterAll(() => extension?.close());

/** The sample encoded by the browser itself. */
async function encoded(type: string): Promise<Buffer> {
  const png = sampleFile('axial-t1-contrast-glioma').buffer.toString('base64');
  const bytes = await popup.evaluate(
    async ([base64 = '', mime = '']) => {
      const raw = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([raw]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: mime, quality: 0.95 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [png, type],
  );
  return Buffer.from(bytes);
}

describe('formats', () => {
  it.each(['image/jpeg', 'image/webp'])('%s gives nearly the finding of the PNG', async (type) => {
    // Without an ending and with a wrong one: the content decides.
    const name = `${type.replace('image/', '')}.dat`;
    await upload(popup, [{ name, mimeType: '', buffer: await encoded(type) }]);
    const card = await finishedCard(popup, name);
    expect(card.verdict).toBe(original.verdict);
    expect(Math.abs((card.pTumor ?? 9) - (original.pTumor ?? 0))).toBeLessThan(0.05);
  });

  it('a GIF and a BMP are read', async () => {
    const gif = { name: 'a.gif', mimeType: 'image/gif', buffer: Buffer.from(GIF, 'base64') };
    const bmp = { name: 'a.bmp', mimeType: 'image/bmp', buffer: greyBmp(40, 30) };
    await upload(popup, [gif, bmp]);
    for (const { name } of [gif, bmp]) {
      expect((await finishedCard(popup, name)).errorCode, name).toBeNull();
    }
  });

  it('eleven formats of the same picture give its verdict', async () => {
    const head = sampleHead();
    const made = FORMATS.map(async ([name, make]) => {
      return { name, mimeType: '', buffer: await make(head, popup) };
    });
    await upload(popup, await Promise.all(made));
    for (const [name, , tolerance] of FORMATS) {
      const { verdict, pTumor } = await finishedCard(popup, name);
      expect(verdict, name).toBe(original.verdict);
      expect(Math.abs((pTumor ?? 9) - (original.pTumor ?? 0)), name).toBeLessThanOrEqual(tolerance);
    }
  });
});

/** A BMP of 24 bits a pixel with a ramp in it. Rows are padded to four bytes. */
function greyBmp(width: number, height: number): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + rowBytes * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width * 3; x += 1) file[54 + y * rowBytes + x] = (x * 2 + y) % 256;
  }
  return file;
}
