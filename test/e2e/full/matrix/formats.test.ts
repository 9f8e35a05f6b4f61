import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectPath } from '../../../../scripts/browser/project-path';
import { drawSample, findSample } from '../../../../scripts/samples/catalog';
import { cropGrey, type GreyPicture, isGrey } from '../../../../scripts/samples/picture';
import { encodeJpeg } from '../../../../scripts/samples/picture-file';
import { whyNoDisplay } from '../../support/display';
import { animatedGif, bmp, turnedJpeg } from '../../support/other-formats';
import { apng, png16, pngInterlaced, pngPalette } from '../../support/png-file';
import { FILE, RealClicks } from '../../support/real-clicks';
import { findingOf } from '../../support/same-finding';
import { image } from '../../support/screen-only';
import { bytes, type Route } from '../../support/site';

/** In which format a picture comes. The original of each row is that very file. */
const reason = whyNoDisplay();
if (reason) console.log(`The matrix of formats is skipped: ${reason}`);

/** Formats that lose nothing differ by rounding only; the lossy ones move no probability by more. */
const LOSSLESS = 1e-6;
const LOSSY = 0.02;
const SIZE = 'width:320px;height:320px';

const files = new Map<string, Buffer>();
/** The server gives every file the same, wrong type: the content decides. */
const route =
  (name: string): Route =>
  (request, response) =>
    bytes(files.get(name) ?? Buffer.alloc(0))(request, response);

const fixture = (name: string) => readFileSync(projectPath(`test/fixtures/encoded/${name}`));

/** What each file is made of, how far its finding may be from the PNG's, and what was done to it. */
const ROWS: readonly (readonly [
  name: string,
  make: (head: GreyPicture) => Buffer | Promise<Buffer>,
  tolerance: number,
  steps: readonly string[],
])[] = [
  ['WebP', () => encoded('image/webp', 512, 512), LOSSY, []],
  ['AVIF', () => fixture('head.avif'), LOSSY, []],
  ['animated GIF', animatedGif, LOSSLESS, ['first frame of an animation']],
  ['APNG', apng, LOSSLESS, ['first frame of an animation']],
  ['16-bit PNG', png16, LOSSLESS, ['16 bits per channel reduced to 8']],
  ['CMYK JPEG', () => fixture('head-cmyk.jpg'), LOSSY, []],
  ['progressive JPEG', () => fixture('head-progressive.jpg'), LOSSY, []],
  ['12-megapixel JPEG', () => encoded('image/jpeg', 4000, 3000), LOSSY, []],
  ['BMP', bmp, LOSSLESS, []],
  ['interlaced PNG', pngInterlaced, LOSSLESS, []],
  ['palette PNG', pngPalette, LOSSLESS, []],
];

let world: RealClicks;
let head: GreyPicture;

describe.skipIf(reason !== null)('a real right-click on a picture', () => {
  beforeAll(async () => {
    const names = [...ROWS.map(([name]) => name), 'turned'];
    const routes = Object.fromEntries(names.map((name) => [pathOf(name), route(name)]));
    world = await RealClicks.start(routes, { '/turned': route('turned') });
    const { picture } = drawSample(findSample('axial-t1-contrast-glioma'));
    if (!isGrey(picture)) throw new Error('The sample has become a color picture.');
    head = picture;
  });

  afterAll(() => world?.close());

  it.each(ROWS)('%s', async (name, make, tolerance, steps) => {
    const file = await make(head);
    files.set(name, file);
    const clicked = await world.check(image(pathOf(name), SIZE));
    await world.expectOriginal(name, clicked, 'fetch', file);
    const finding = findingOf(clicked.job);
    expect(finding.picture.steps).toEqual(steps);
    // The same file read wrong twice would be equal too.
    const reference = await world.original(FILE);
    expect(finding.verdict).toBe(reference.verdict);
    expect(Math.abs(finding.pTumor - reference.pTumor)).toBeLessThanOrEqual(tolerance);
  });

  describe('that EXIF turns upright', () => {
    // Not square, so that its size tells how it lies.
    const upright = () => cropGrey(head, { left: 0, top: 0.04, width: 1, height: 0.92 });

    it('by its bytes', async () => {
      const file = turnedJpeg(upright());
      files.set('turned', file);
      const clicked = await world.check(image('/turned', 'width:320px'));
      await world.expectOriginal('rotated by EXIF', clicked, 'fetch', file);
      const { width, height } = upright();
      expect(findingOf(clicked.job).picture).toMatchObject({ width, height });
    });

    it('by a screenshot', async () => {
      const clicked = await world.check(image(`${world.other.origin}/turned`, 'width:320px'));
      const standing = Buffer.from(encodeJpeg(upright()));
      await world.expectCropOfAll('rotated by EXIF, no CORS', clicked, standing);
    });
  });
});

/** The sample at a size, encoded by the browser itself; a wider one has black at its sides. */
async function encoded(type: string, width: number, height: number): Promise<Buffer> {
  const base64 = await world.workspace.evaluate(
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
    [FILE.toString('base64'), type, width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

function pathOf(name: string): string {
  return `/${name.toLowerCase().replaceAll(' ', '-')}`;
}
