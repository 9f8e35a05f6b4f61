import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { CARD_FINISHED, PageCards } from '../../../scripts/browser/page-card';
import { rightClick } from '../../../scripts/browser/right-click';
import { VERDICTS } from '../../../src/engine/finding';
import { verdictWords } from '../../../src/ui/verdict-words';
import { cardBox } from '../support/card-box';
import { sampleFile } from '../support/samples';
import { bytes, page as html, type Site, startSite, status } from '../support/site';
import { PAGE_RECORDER } from './page-recorder';

/**
 * What a page sees of the card, for one outcome after another: with the picture's address and
 * place alike, everything it can write down must be alike too.
 */
const PICTURES = {
  'a tumor': bytes(sampleFile('axial-t1-contrast-glioma').buffer),
  'no tumor': bytes(sampleFile('axial-t2-healthy').buffer),
  'no brain MRI': bytes(sampleFile('cat-photo').buffer),
  'a problem': bytes(sampleFile('axial-t1-contrast-glioma').buffer.subarray(0, 3000)),
};
type Outcome = keyof typeof PICTURES;
const OUTCOMES = Object.keys(PICTURES) as Outcome[];
/** Words that would tell an outcome, and single letters, which would tell it by their number. */
const TELLING = [
  ...VERDICTS.map(verdictWords),
  'Probability',
  'Glioma',
  'Heat map',
  'Code',
  'NeuroLens',
  'tumor',
  '%',
  'e',
];

interface Observed {
  readonly text: string;
  readonly seen: string;
  readonly found: readonly string[];
  readonly scrolled: number;
  readonly size: string;
}

let extension: RunningExtension;
let site: Site;
const observed = new Map<Outcome, Observed>();

beforeAll(async () => {
  let outcome: Outcome = 'a tumor';
  site = await startSite({
    // The page shows the same, whole picture each time; only the extension gets another one.
    '/x.png': (request, response) => {
      const own = request.headers['sec-fetch-dest'] === 'image' ? 'a tumor' : outcome;
      response.setHeader('cache-control', 'no-store');
      PICTURES[own](request, response);
    },
    '/favicon.ico': status(404),
    '/': html(
      `<script>${PAGE_RECORDER}</script><body style="margin:0;height:3000px">
       <img id="x" src="/x.png" width="300" height="300" style="position:absolute;left:40px;top:40px">`,
      {
        'content-security-policy':
          "default-src 'none'; img-src 'self' data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
      },
    ),
  });
  extension = await launchExtension({
    hostPermission: [`${site.origin}/*`],
    viewport: { width: 1000, height: 700 },
  });
  for (outcome of OUTCOMES) observed.set(outcome, await observe());
}, 240_000);

afterAll(async () => {
  await extension?.close();
  await site?.close();
});

async function observe(): Promise<Observed> {
  const tab = await extension.context.newPage();
  await tab.goto(`${site.origin}/`);
  const cards = await PageCards.of(tab);
  await rightClick(extension, tab, '#x');
  const { text } = await cards.waitForText(CARD_FINISHED, 60_000);
  const box = await cardBox(tab, cards);
  await settled(tab);
  const seen = await tab.evaluate(() => (window as never as { observed(): string }).observed());
  const found = await tab.evaluate(
    (words) => (window as never as { finds(words: string[]): string[] }).finds(words),
    TELLING,
  );
  // Last, because the pointer's own events come with it.
  await tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await tab.mouse.wheel(0, 2000);
  await settled(tab);
  const scrolled = await tab.evaluate(() => scrollY);
  await tab.close();
  return { text, seen, found, scrolled, size: `${box.width}x${box.height}` };
}

/** Two frames, in which observers are called. */
async function settled(tab: Page): Promise<void> {
  await tab.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

function all<K extends keyof Observed>(key: K): Observed[K][] {
  return [...observed.values()].map((one) => one[key]);
}

describe('a page that observes everything', () => {
  it('saw four different outcomes on the card', () => {
    const outcomes = all('text').map((text) => CARD_FINISHED.exec(text)?.[0]);
    expect(new Set(outcomes).size).toBe(OUTCOMES.length);
  });

  const first = () => JSON.parse(observed.get('a tumor')?.seen ?? '{}') as Record<string, unknown>;
  const KEYS = [
    'events',
    'mutations',
    'entries',
    'sizes',
    'points',
    'selected',
    'box',
    'scroll',
    'markup',
    'host',
    'root',
    'style',
    'text',
    'animations',
    'active',
    'globals',
    'frames',
    'fonts',
    'sheets',
  ];

  it.each(KEYS)('sees the same of each outcome: %s', (key) => {
    expect(first()).toHaveProperty(key);
    for (const seen of all('seen')) {
      expect((JSON.parse(seen) as Record<string, unknown>)[key]).toEqual(first()[key]);
    }
  });

  it('has really seen the card come', () => {
    expect(first().mutations).toContain('childList HTML  NEUROLENS-CARD');
    expect(
      (first().points as string[]).filter((at) => at.startsWith('NEUROLENS-CARD')).length,
    ).toBeGreaterThan(50);
  });

  it('sees no event of ours, and no violation of its policy', () => {
    expect(JSON.stringify(first().events)).not.toMatch(/NEUROLENS|securitypolicy|message/i);
  });

  it.each(OUTCOMES)('finds no word of the card by window.find: %s', (outcome) => {
    expect(observed.get(outcome)?.found).toEqual([]);
  });

  it('selects no word of the card', () => {
    expect(first().selected).not.toMatch(/[a-z]/i);
  });

  it('is scrolled through the card alike, or not at all', () => {
    expect(new Set(all('scrolled')).size).toBe(1);
  });

  it('sees one size of the card', () => {
    expect(new Set(all('size')).size).toBe(1);
  });
});
