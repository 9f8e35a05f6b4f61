import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../../../../scripts/browser/temp-folder';
import { whyNoDisplay } from '../../support/display';
import { FILE, RealClicks } from '../../support/real-clicks';
import { image } from '../../support/screen-only';
import { bytes } from '../../support/site';

/** The browser's own view of a picture, and files of the machine with and without access to them. */
const reason = whyNoDisplay();
if (reason) console.log(`The matrix of places is skipped: ${reason}`);

const folder = tempFolder('files');
const address = (name: string) => pathToFileURL(join(folder.path, name)).href;
// Sites that hand out their users' files often send this with them.
const SANDBOXED = { 'content-security-policy': "default-src 'none'; sandbox" };

let world: RealClicks;

describe.skipIf(reason !== null)('a real right-click on a picture', () => {
  beforeAll(async () => {
    writeFileSync(join(folder.path, 'scan.png'), FILE);
    writeFileSync(
      join(folder.path, 'page.html'),
      `<!doctype html><body style="margin:0">${image('scan.png', 'width:320px')}`,
    );
    world = await RealClicks.start(
      { '/scan.png': bytes(FILE), '/sandboxed.png': bytes(FILE, 'image/png', SANDBOXED) },
      {},
    );
  });

  afterAll(async () => {
    await world?.close();
    folder.remove();
  });

  it.each([
    ['the browser’s image view', '/scan.png'],
    ['the browser’s image view, sandboxed', '/sandboxed.png'],
  ])('in %s', async (row, path) => {
    await world.open(world.site.origin + path);
    await world.expectOriginal(row, await world.click(), 'fetch');
  });

  describe('of the machine, without access to files', () => {
    beforeAll(() => world.allowFiles(false));

    // The click grants nothing here: neither a script nor a capture is allowed.
    it.each(['scan.png', 'page.html'])('%s', async (name) => {
      await world.open(address(name));
      const clicked = await world.click();
      world.expectProblem(`file://${name}, no access`, clicked, 'file-access-needed');
      const badge = () => world.workspace.evaluate(() => chrome.action.getBadgeText({}));
      await expect.poll(badge).toBe('!');
    });
  });

  describe('of the machine, with access to files', () => {
    beforeAll(() => world.allowFiles(true));

    it('keeps its own pixels in the browser’s view', async () => {
      await world.open(address('scan.png'));
      await world.expectOriginal('file:// image view, access', await world.click(), 'pixels');
    });

    it('is taken from the screen on a page', async () => {
      await world.open(address('page.html'));
      await world.expectCropOfAll('file:// page, access', await world.click());
    });
  });
});
