import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cropGrey, type GreyPicture } from '../../../../scripts/samples/picture';
import { encodeJpeg } from '../../../../scripts/samples/picture-file';
import { whyNoDisplay } from '../../support/display';
import { FORMATS, sampleHead } from '../../support/format-files';
import { turnedJpeg } from '../../support/other-formats';
import { FILE, RealClicks } from '../../support/real-clicks';
import { findingOf } from '../../support/same-finding';
import { image } from '../../support/screen-only';
import { bytes, type Route } from '../../support/site';

/** In which format a picture comes. The original of each row is that very file. */
const reason = whyNoDisplay();
if (reason) console.log(`The matrix of formats is skipped: ${reason}`);

const SIZE = 'width:320px;height:320px';

const files = new Map<string, Buffer>();
/** The server gives every file the same, wrong type: the content decides. */
const route =
  (name: string): Route =>
  (request, response) =>
    bytes(files.get(name) ?? Buffer.alloc(0))(request, response);

let world: RealClicks;
let head: GreyPicture;

describe.skipIf(reason !== null)('a real right-click on a picture', () => {
  beforeAll(async () => {
    const names = [...FORMATS.map(([name]) => name), 'turned'];
    const routes = Object.fromEntries(names.map((name) => [pathOf(name), route(name)]));
    world = await RealClicks.start(routes, { '/turned': route('turned') });
    head = sampleHead();
  });

  afterAll(() => world?.close());

  it.each(FORMATS)('%s', async (name, make, tolerance, steps) => {
    const file = await make(head, world.workspace);
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

function pathOf(name: string): string {
  return `/${name.toLowerCase().replaceAll(' ', '-')}`;
}
