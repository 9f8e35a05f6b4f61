import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CHROME_DIST,
  launchExtension,
  type RunningExtension,
} from '../../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { type TempFolder, tempFolder } from '../../../scripts/browser/temp-folder';
import { MAX_NAME } from '../../../src/storage/bounded-name';
import { finishedCard, readCards, upload } from '../support/cards';
import { drop } from '../support/drop';
import { finishedJobs, forgetAll, storedJobs } from '../support/jobs';
import { renamed, sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite } from '../support/site';

/** The doors besides the pixels: names, drops, our own addresses, several pages, a full storage. */
const WAIT_MS = 45_000;
const PNG = sampleFile('axial-t1-contrast-glioma');
const BEACON_SVG = (origin: string) => `<svg xmlns="http://www.w3.org/2000/svg"
  xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="300">
  <script href="${origin}/beacon.js"/><image xlink:href="${origin}/beacon.png" width="9" height="9"/>
  <style>@import "${origin}/beacon.css"; rect { fill: url(${origin}/beacon.svg#a) }</style>
  <use href="${origin}/beacon.svg#b"/><rect width="300" height="300"/>
  <script>fetch("${origin}/beacon")</script></svg>`;

let extension: RunningExtension;
let site: Site;
let popup: Page;
let tab: Page;
let folder: TempFolder;

beforeAll(async () => {
  site = await startSite({
    '/head.png': bytes(PNG.buffer, 'image/png', { 'cache-control': 'max-age=600' }),
    '/evil.svg': (request, response) =>
      bytes(Buffer.from(BEACON_SVG(site.origin)), 'image/svg+xml')(request, response),
    '/': html('<img id="x" src="/head.png" width="300"><img id="svg" src="/evil.svg" width="300">'),
  });
  folder = tempFolder('dropped');
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1000, height: 700 },
  });
  popup = await extension.openPage('src/popup/index.html');
  tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
  folder?.remove();
});

describe('a file name', () => {
  const NAMES: [what: string, name: string][] = [
    ['of markup', '<img src=x onerror=document.title=1>.png'],
    ['of a script', '<script>document.title=1</script>.png'],
    ['that ends an attribute', '" onmouseover="document.title=1" x=".png'],
    ['with a right-to-left override', 'scan\u202egnp.exe'],
    ['with isolates that never end', '\u2066\u2067\u2068scan.png'],
    ['with line feeds', 'first\nsecond\r\nthird.png'],
    ['with control characters', 'a\u0001\u0008\u001b[31mb\u007f.png'],
    ['with a null', 'scan.png\u0000.exe'],
    ['with half an emoji', 'scan \ud83e.png'],
    ['of 4,096 letters', `${'n'.repeat(4092)}.png`],
    ['of 4,096 emoji', '🧠'.repeat(4096)],
    ['of one odd letter and emoji', `x${'🧠'.repeat(300)}`],
    ['in Arabic', 'صورة الدماغ.png'],
    ['of spaces', '   '],
    ['that climbs folders', '../../../etc/passwd.png'],
    ['of a property', '__proto__'],
    ['of combining marks', `a${'\u0301'.repeat(200)}.png`],
    ['of a formula', '=HYPERLINK("http://evil.test","x").png'],
  ];

  beforeAll(() => forgetAll(popup));

  it.each(NAMES)('%s stays a name', async (_, name) => {
    const before = (await storedJobs(popup)).length;
    await upload(popup, [renamed(PNG, name)]);
    const [job] = await finishedJobs(popup, before + 1, WAIT_MS);
    expect(job?.state.kind).toBe('done');
    expect(job?.name.length).toBeLessThanOrEqual(MAX_NAME);
    // No half of a character.
    expect(job?.name).not.toMatch(/\p{Cs}/u);
    const shown = popup.locator(`article[data-source="file"] bdi`).first();
    await expect.poll(() => shown.getAttribute('title'), { timeout: WAIT_MS }).toBeTruthy();
    const text = (await shown.textContent()) ?? '';
    expect(text).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(await popup.locator('article :is(img[src="x"], script)').count()).toBe(0);
    expect(await popup.title()).toBe('NeuroLens');
    // One line, cut where the card ends.
    expect((await shown.boundingBox())?.height).toBeLessThan(40);
    const wide = await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

describe('what is dropped on a page of ours', () => {
  const address = () => popup.url();

  it.each([
    ['text', [{ mimeType: 'text/plain', data: 'a tumor?' }]],
    ['a link', [{ mimeType: 'text/uri-list', data: 'http://127.0.0.1:9/' }]],
    [
      'a link with its text',
      [
        { mimeType: 'text/uri-list', data: 'https://example.org/a.png' },
        { mimeType: 'text/plain', data: 'https://example.org/a.png' },
      ],
    ],
    ['markup', [{ mimeType: 'text/html', data: '<img src=x onerror=alert(1)>' }]],
    ['a script address', [{ mimeType: 'text/uri-list', data: 'javascript:document.title=1' }]],
  ])('%s changes nothing', async (_, items) => {
    const before = [(await storedJobs(popup)).length, address()];
    await popup.bringToFront();
    await drop(popup, { items });
    await popup.evaluate(() => new Promise((done) => setTimeout(done, 0)));
    expect([(await storedJobs(popup)).length, address()]).toEqual(before);
    expect(await popup.getByRole('button', { name: /Choose pictures/ }).count()).toBe(1);
  });

  it('a folder says that it cannot be opened, and the picture beside it gets its finding', async () => {
    const inside = join(folder.path, 'pictures');
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'a.png'), PNG.buffer);
    writeFileSync(join(folder.path, 'beside.png'), PNG.buffer);
    await popup.bringToFront();
    await drop(popup, { files: [inside, join(folder.path, 'beside.png')] });
    expect((await finishedCard(popup, 'beside.png', WAIT_MS)).errorCode).toBeNull();
    const { errorCode } = await finishedCard(popup, 'pictures', WAIT_MS);
    expect(['broken-picture', 'empty-file', 'not-a-picture']).toContain(errorCode);
  });
});

describe('two popups at once', () => {
  it('show the same results, and lose the same ones', async () => {
    await forgetAll(popup);
    const second = await extension.openPage('src/popup/index.html');
    await Promise.all([
      upload(popup, [renamed(PNG, 'one.png')]),
      upload(second, [renamed(PNG, 'two.png')]),
    ]);
    for (const page of [popup, second]) {
      for (const name of ['one.png', 'two.png']) {
        expect((await finishedCard(page, name, WAIT_MS)).errorCode).toBeNull();
      }
    }
    await second.getByRole('button', { name: 'Remove one.png' }).click();
    await expect
      .poll(async () => (await readCards(popup)).map(({ name }) => name), { timeout: WAIT_MS })
      .toEqual(['two.png']);
    await second.close();
  });
});

describe('a web page and the files of the extension', () => {
  const files = readdirSync(CHROME_DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(CHROME_DIST, join(entry.parentPath, entry.name)));
  /** One file of each kind and folder is enough. */
  const guesses = [
    ...new Map(files.map((file) => [file.replace(/[^/]*\.(\w+)$/, '*.$1'), file])).values(),
  ];

  it.each(guesses)('%s cannot be fetched, shown or run', async (path) => {
    const got = await tab.evaluate(async (url) => {
      const loads = (tag: 'img' | 'script' | 'link', key: string) =>
        new Promise<string | null>((done) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => done(tag));
          element.addEventListener('error', () => done(null));
          if (tag === 'link') element.setAttribute('rel', 'stylesheet');
          element.setAttribute(key, url);
          document.body.append(element);
        });
      const tries = [
        fetch(url).then(
          () => 'fetch',
          () => null,
        ),
        fetch(url, { mode: 'no-cors' }).then(
          () => 'no-cors',
          () => null,
        ),
        // As text: vitest would rewrite an import.
        (new Function('url', 'return import(url)') as (url: string) => Promise<unknown>)(url).then(
          () => 'import',
          () => null,
        ),
        loads('img', 'src'),
        loads('script', 'src'),
        loads('link', 'href'),
      ];
      return (await Promise.all(tries)).filter(Boolean);
    }, extension.url(path));
    expect(got).toEqual([]);
  });

  it.each(files.filter((file) => file.endsWith('.html')))('%s cannot be framed', async (path) => {
    const framing = await extension.context.newPage();
    await framing.goto(`${site.origin}/`);
    await framing.evaluate(
      (url) =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.addEventListener('load', done);
          frame.src = url;
          document.body.append(frame);
        }),
      extension.url(path),
    );
    const frames = framing.frames().slice(1);
    expect(frames).toHaveLength(1);
    expect(frames[0]?.url()).not.toContain(extension.extensionId);
    expect(await frames[0]?.title()).not.toBe('NeuroLens');
    await framing.close();
  });

  it.each([
    ['window.open', (url: string) => void window.open(url)],
    [
      'a link in a new tab',
      (url: string) => {
        const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
        document.body.append(link);
        link.click();
      },
    ],
    ['its own address', (url: string) => void location.assign(url)],
    [
      'a form',
      (url: string) => {
        const form = Object.assign(document.createElement('form'), { action: url, method: 'get' });
        document.body.append(form);
        form.submit();
      },
    ],
  ])('somebody’s job cannot be opened by %s', async (_, open) => {
    const [job] = await finishedJobs(popup, 1, WAIT_MS);
    const opener = await extension.context.newPage();
    await opener.goto(`${site.origin}/`);
    const before = extension.context.pages().length;
    await opener.evaluate(open, extension.url(`src/workspace/index.html?job=${job?.id}`));
    // A navigation that is refused ends at once; another that is allowed comes behind it.
    await opener.goto(`${site.origin}/`).catch(() => undefined);
    const others = extension.context.pages().filter((page) => page !== opener && page !== popup);
    for (const page of others) {
      expect(
        await page
          .locator('article[data-verdict]')
          .count()
          .catch(() => 0),
      ).toBe(0);
      if (extension.context.pages().length > before && page !== tab) await page.close();
    }
    await opener.close();
  });

  it.each([
    ['a message in our form', { neurolens: 1, name: 'jobs.remove', payload: { jobIds: [] } }],
    ['any message', 'hello'],
  ])('%s from a page is not taken', async (_, message) => {
    const answer = await tab.evaluate(
      async ([id, sent]) => {
        const runtime = (globalThis as { chrome?: { runtime?: typeof chrome.runtime } }).chrome
          ?.runtime;
        if (!runtime?.sendMessage) return 'no door';
        return runtime.sendMessage(id as string, sent).catch(() => 'no door');
      },
      [extension.extensionId, message] as const,
    );
    expect(answer ?? 'no door').toBe('no door');
  });
});

describe('an SVG with a script and pictures from elsewhere', () => {
  it('asks for nothing when it is handed in', async () => {
    const buffer = Buffer.from(BEACON_SVG(site.origin));
    await upload(popup, [{ name: 'beacon.svg', mimeType: 'image/svg+xml', buffer }]);
    expect((await finishedCard(popup, 'beacon.svg', WAIT_MS)).errorCode).toBe('unsupported-format');
    expect(site.requests.filter((path) => path.includes('beacon'))).toEqual([]);
  });

  it('asks for nothing when it is right-clicked', async () => {
    await rightClick(extension, tab, '#svg');
    await (await PageCards.of(tab)).waitForText(CARD_FINISHED, WAIT_MS);
    expect(site.requests.filter((path) => path.includes('beacon'))).toEqual([]);
  });
});

describe('a storage that somebody has filled', () => {
  beforeAll(async () => {
    await forgetAll(popup);
    await popup.evaluate(async () => {
      for (let size = 8_000_000, part = 0; size > 100; part += 1) {
        const full = await chrome.storage.session
          .set({ [`filler-${part}`]: 'x'.repeat(size) })
          .then(
            () => false,
            () => true,
          );
        if (full) size = Math.floor(size / 2);
      }
    });
  });

  afterAll(async () => {
    await popup.evaluate(async () => {
      const keys = Object.keys(await chrome.storage.session.get(null));
      await chrome.storage.session.remove(keys.filter((key) => key.startsWith('filler-')));
    });
  });

  it('is said in the popup', async () => {
    await upload(popup, [renamed(PNG, 'no-room.png')]);
    const card = await finishedCard(popup, 'no-room.png', WAIT_MS);
    expect(card.errorCode).toBe('storage-full');
    expect(card.text).toContain('space for results is full');
  });

  it('is said on the card', async () => {
    await rightClick(extension, tab, '#x');
    const cards = await PageCards.of(tab);
    const { text } = await cards.waitForText(CARD_FINISHED, WAIT_MS);
    expect(text).toContain('Code: storage-full');
  });

  it('does no harm once there is room again', async () => {
    await popup.evaluate(async () => {
      const keys = Object.keys(await chrome.storage.session.get(null));
      await chrome.storage.session.remove(keys);
    });
    await upload(popup, [renamed(PNG, 'room.png')]);
    expect((await finishedCard(popup, 'room.png', WAIT_MS)).errorCode).toBeNull();
  });
});
