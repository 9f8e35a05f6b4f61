import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import type { ProblemCode } from '../../../src/problems/problem';
import { finishedJobs } from '../support/jobs';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Route, type Site, startSite, status } from '../support/site';

/**
 * Servers that answer wrongly. The page's own image is broken each time, so that no way but the
 * fetch leads to the picture, and its reason is the outcome.
 */
type Outcome = ProblemCode | 'finding';
type Case = readonly [name: string, route: Route, outcomes: readonly Outcome[]];
/** A read that the browser itself breaks off: the page's own try says the same in another word. */
const BROKEN_OFF: Outcome[] = ['network-failed', 'access-needed'];
const WAIT_MS = 90_000;
const PICTURE = sampleFile('axial-t1-contrast-glioma').buffer;
const BOMB = gzipSync(Buffer.alloc(80_000_000));

const redirect =
  (to: string): Route =>
  (_, response) => {
    response.writeHead(302, { location: to }).end();
  };

const CASES: readonly Case[] = [
  ['401', status(401), ['server-refused']],
  ['403', status(403), ['server-refused']],
  ['404', status(404), ['not-found']],
  ['410', status(410), ['not-found']],
  ['429', status(429), ['server-refused']],
  ['500', status(500), ['server-refused']],
  ['503', status(503), ['server-refused']],
  [
    '403-with-the-picture',
    (_, response) => void response.writeHead(403).end(PICTURE),
    ['server-refused'],
  ],
  ['200-without-a-byte', bytes(Buffer.alloc(0)), ['empty-file']],
  ['204', (_, response) => void response.writeHead(204).end(), ['empty-file']],
  ['206', (_, response) => void response.writeHead(206).end(PICTURE), ['finding']],
  ['page-of-a-login', html('<p>Please sign in</p>'), ['web-page']],
  ['json', bytes(Buffer.from('{"error":"expired"}'), 'image/png'), ['not-a-picture']],
  ['type-of-html', bytes(PICTURE, 'text/html'), ['finding']],
  ['type-of-nonsense', bytes(PICTURE, 'x/y; z'), ['finding']],
  [
    'nosniff-and-attachment',
    bytes(PICTURE, 'application/octet-stream', {
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment; filename="../../a.exe"',
    }),
    ['finding'],
  ],
  ['redirect-to-itself', redirect('/redirect-to-itself'), BROKEN_OFF],
  ['redirect-to-nowhere', redirect('http://127.0.0.1:1/'), BROKEN_OFF],
  ['redirect-to-404', redirect('/404'), ['not-found']],
  ['redirect-to-a-script', redirect('javascript:alert(1)'), BROKEN_OFF],
  ['redirect-to-a-file', redirect('file:///etc/passwd'), BROKEN_OFF],
  ['redirect-to-the-picture', redirect('/type-of-html'), ['finding']],
  [
    'without-a-length',
    (_, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      response.write(PICTURE.subarray(0, 500));
      response.end(PICTURE.subarray(500));
    },
    ['finding'],
  ],
  [
    'length-too-long',
    (_, response) => {
      response.writeHead(200, { 'content-length': PICTURE.length + 1000 });
      response.write(PICTURE, () => response.destroy());
    },
    BROKEN_OFF,
  ],
  [
    'length-of-a-terabyte',
    (_, response) => void response.writeHead(200, { 'content-length': 1e12 }).write('x'),
    ['too-large'],
  ],
  [
    'bomb-of-the-encoding',
    (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
    ['too-large'],
  ],
  [
    'encoding-that-is-a-lie',
    (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(PICTURE),
    BROKEN_OFF,
  ],
  [
    'no-http-at-all',
    ({ socket }) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
    // A browser takes such an answer for HTTP 0.9, which it no longer reads, or for a text.
    [...BROKEN_OFF, 'not-a-picture'],
  ],
  ['hangs-up', ({ socket }) => void socket.destroy(), BROKEN_OFF],
  ['head-of-a-megabyte', headers(1_000_000), BROKEN_OFF],
  [
    'never-ending',
    (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(PICTURE.subarray(0, 16_000)));
      };
      response.on('drain', more);
      more();
    },
    ['too-large'],
  ],
  [
    'drop-by-drop',
    (_, response) => {
      response.writeHead(200);
      const drops = setInterval(() => response.write(PICTURE.subarray(0, 1)), 500);
      response.on('close', () => clearInterval(drops));
    },
    ['fetch-timeout'],
  ],
  ['silent', () => undefined, ['fetch-timeout']],
];

/** Past what a browser reads of a head (256 kB); written by hand, since Node refuses to. */
function headers(length: number): Route {
  return ({ socket }) => {
    socket.on('error', () => undefined);
    socket.end(`HTTP/1.1 200 OK\r\nx-long: ${'x'.repeat(length)}\r\n\r\n`);
  };
}

let extension: RunningExtension;
let site: Site;
let popup: Page;
/** What was asked for by anybody but the page's own images. */
const askedByUs: string[] = [];

beforeAll(async () => {
  const hostile = CASES.map(([name, route]) => {
    const both: Route = (request, response) => {
      // Kept by nobody, or the page's own 404 would be the answer to the extension too.
      response.setHeader('cache-control', 'no-store');
      if (request.headers['sec-fetch-dest'] === 'image') return status(404)(request, response);
      askedByUs.push(`/${name}`);
      route(request, response);
    };
    return [`/${name}`, both] as [string, Route];
  });
  site = await startSite({
    ...Object.fromEntries(hostile),
    '/good.png': bytes(PICTURE),
    '/': html('<div id="place"></div><img src="/404"><img src="/500">'),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1000, height: 700 },
  });
  popup = await extension.openPage('src/popup/index.html');
});

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

/** Right-clicks an image with this address in a page of its own. */
async function outcomeOf(src: string): Promise<{ outcome: string; text: string }> {
  const tab = await extension.context.newPage();
  try {
    await tab.goto(`${site.origin}/`);
    await tab.evaluate((address) => {
      const image = Object.assign(new Image(300, 300), { id: 'x', src: address });
      document.querySelector('#place')?.append(image);
    }, src);
    const before = (await finishedJobs(popup, 0)).length;
    await rightClick(extension, tab, '#x');
    const [job] = await finishedJobs(popup, before + 1, WAIT_MS);
    const { text } = await (await PageCards.of(tab)).waitForText(CARD_FINISHED, WAIT_MS);
    const outcome = job?.state.kind === 'failed' ? job.state.problem.code : 'finding';
    return { outcome, text };
  } finally {
    await tab.close();
  }
}

describe('a server that answers', () => {
  it.each(CASES)('%s', async (name, _route, outcomes) => {
    const asked = askedByUs.length;
    const { outcome, text } = await outcomeOf(`${site.origin}/${name}`);
    expect(outcomes).toContain(outcome);
    if (outcome !== 'finding') expect(text).toContain(`Code: ${outcome}`);
    // Nothing but the clicked picture, and where its redirect led.
    const others = askedByUs.slice(asked).filter((path) => path !== `/${name}`);
    expect(others.every(() => name.startsWith('redirect'))).toBe(true);
  });
});

describe('an address that holds its own content', () => {
  it.each([
    ['a text', 'not-a-picture', 'data:text/plain,hello'],
    ['a page', 'web-page', 'data:text/html,<!doctype html><script>alert(1)</script>'],
    ['nothing', 'empty-file', 'data:image/png;base64,'],
    ['half a picture', 'broken-picture', dataUrl(PICTURE.subarray(0, 900))],
    [
      // Not read as a file, but the page shows it: its pixels can be looked at like any others.
      'an SVG',
      'finding',
      'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
  ])('of %s: %s', async (_, code, src) => {
    expect((await outcomeOf(src)).outcome).toBe(code);
  });
});

function dataUrl(content: Buffer): string {
  return `data:image/png;base64,${content.toString('base64')}`;
}

describe('after all of them', () => {
  it('a good picture gets its finding', async () => {
    expect((await outcomeOf(`${site.origin}/good.png`)).outcome).toBe('finding');
  });
});
