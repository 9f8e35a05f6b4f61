import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../../../scripts/browser/temp-folder';
import { rightClickInFrame } from '../support/frame-click';
import { codeOf, findingOf } from '../support/same-finding';
import { FILE, image, ScreenOnly, shownOnly } from '../support/screen-only';
import { bytes, page as html, status } from '../support/site';

/** Where on a page a picture can stand, and what can lie in the way of a screenshot of it. */
let world: ScreenOnly;
let expired: string;

beforeAll(async () => {
  const inFrame = image('once.png', 'width:256px;margin:20px');
  world = await ScreenOnly.start(
    {
      '/scan.png': bytes(FILE),
      '/once.png': shownOnly(status(403)),
      '/frame': html(`<body style="margin:0;height:1500px;padding-top:600px">${inFrame}`),
    },
    {
      '/expired.png': shownOnly(status(404)),
      '/json.png': shownOnly(bytes(Buffer.from('{"signedIn":false}'), 'application/json')),
      '/refused.png': shownOnly(status(403)),
      '/empty.png': shownOnly(bytes(Buffer.alloc(0))),
      '/busy.png': shownOnly(status(500)),
    },
  );
  expired = `${world.other.origin}/expired.png`;
});

afterAll(() => world?.close());

it.each(['json', 'refused', 'empty', 'busy'])('instead of an answer: %s', async (name) =>
  world.expectCropOfAll(await world.check(image(`${world.other.origin}/${name}.png`))),
);

it('a blob: address that was taken back leaves the element’s own pixels', async () => {
  await world.show('');
  await world.tab.evaluate(async () => {
    const taken = URL.createObjectURL(await (await fetch('/scan.png')).blob());
    const picture = new Image(300, 300);
    picture.id = 'picture';
    picture.src = taken;
    await picture.decode();
    URL.revokeObjectURL(taken);
    document.body.append(picture);
  });
  const job = await world.click();
  expect(job).toMatchObject({ source: 'image', way: 'pixels' });
  expect(findingOf(job)).toMatchObject({ verdict: 'tumor', picture: { width: 512 } });
});

describe('a file of the machine, with access to files', () => {
  const folder = tempFolder('files');
  writeFileSync(join(folder.path, 'scan.png'), FILE);
  writeFileSync(join(folder.path, 'page.html'), image('scan.png'));
  afterAll(() => folder.remove());

  it('keeps its own pixels in the browser’s own view', async () => {
    await world.tab.goto(pathToFileURL(join(folder.path, 'scan.png')).href);
    const job = await world.click('img');
    expect(job).toMatchObject({ source: 'image', way: 'pixels' });
    expect(findingOf(job)).toMatchObject({ verdict: 'tumor', picture: { width: 512 } });
  });

  it('is taken from the screen on a page', async () => {
    await world.tab.goto(pathToFileURL(join(folder.path, 'page.html')).href);
    await world.expectCropOfAll(await world.click());
  });
});

describe('a screenshot is of all the picture', () => {
  it.each([
    ['between the bars of object-fit', 'object-fit:contain;width:700px;height:300px;padding:9px'],
    [
      'at the place that object-position says',
      'object-fit:contain;object-position:calc(100% - 10px) 0;width:700px;height:300px',
    ],
    ['in a border', 'width:300px;border:13px solid red;padding:5px 0 0 21px'],
    ['scaled by CSS', 'width:200px;transform:scale(1.7);transform-origin:0 0;border:5px solid red'],
    ['zoomed by CSS to 50%', 'width:600px;zoom:50%;border:5px solid red'],
    ['zoomed by CSS to 200%', 'width:200px;zoom:200%;border:5px solid red'],
    ['at a fraction of a pixel', 'width:300px;margin:10.4px 0 0 33.7px'],
  ])('%s', async (_name, style) => {
    await world.expectCropOfAll(await world.check(image(expired, style)));
  });

  it('beside copies that cannot be seen', async () => {
    const hidden = image(expired, 'visibility:hidden;width:300px', 'hidden');
    await world.expectCropOfAll(await world.check(hidden + image(expired)));
  });

  it('in a link, with a transparent layer over it', async () => {
    const layer = '<i style="position:absolute;inset:0;width:300px;height:300px"></i>';
    await world.expectCropOfAll(await world.check(`<a href="#">${image(expired)}${layer}</a>`));
  });

  it('in a closed shadow root', async () => {
    await world.show('<a-viewer></a-viewer>');
    await world.tab.evaluate(async (src) => {
      const root = document.querySelector('a-viewer')?.attachShadow({ mode: 'closed' });
      const picture = new Image(300, 300);
      picture.src = src;
      await picture.decode();
      root?.append(picture);
    }, expired);
    const click = () => rightClickInFrame(world.extension, world.tab, '/', expired);
    await world.expectCropOfAll(await world.jobOf(click));
  });

  it('in a scrolled frame of the same site, scaled and with a border', async () => {
    await world.show(`<div style="height:900px"></div>
      <iframe src="/frame" width="400" height="330"
        style="border:7px solid;padding:5px;transform:scale(1.2);margin-left:150px"></iframe>`);
    const frame = await world.tab.waitForSelector('iframe').then((each) => each.contentFrame());
    await frame?.waitForSelector('img');
    // The pixels of its own site may be read; those of another are left to the screenshot.
    await frame?.evaluate(async (src) => {
      const picture = document.querySelector('img');
      if (picture) picture.src = src;
      await picture?.decode();
    }, expired);
    const click = () => rightClickInFrame(world.extension, world.tab, '/frame', expired);
    await world.expectCropOfAll(await world.jobOf(click));
    expect(await frame?.evaluate(() => scrollY)).toBe(0);
    expect(await world.tab.evaluate(() => scrollY)).toBe(0);
  });
});

it.each([
  ['is cut off by its container', '<div style="width:200px;height:200px;overflow:clip">', ''],
  ['is larger than the window', '<div style="zoom:400%">', ''],
  [
    'lies under a notice',
    '<div>',
    '<div style="position:fixed;inset:0 0 auto 0;height:120px;background:#fff">A notice</div>',
  ],
])('a screenshot is refused when the picture %s', async (_name, around, over) => {
  expect(codeOf(await world.check(`${around}${image(expired)}</div>${over}`))).toBe(
    'partly-hidden',
  );
});
