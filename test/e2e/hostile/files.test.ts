import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { problemSentences } from '../../../src/problems/problem-sentences';
import type { Job } from '../../../src/storage/job';
import { type Card, readCards, upload } from '../support/cards';
import { finishedJobs } from '../support/jobs';
import { GOOD_PICTURE, HOSTILE_FILES } from './hostile-files';

/**
 * Every hostile file in one upload: each ends as its row says, and a sound picture behind each
 * mechanism still gets its finding.
 */
/** 190 files take 15 s on a quiet machine; on one that is shared, many times that. */
const FILES_MS = 300_000;
const MECHANISMS = [...new Set(HOSTILE_FILES.map(({ mechanism }) => mechanism))];
const goodName = (mechanism: string) => `good after ${MECHANISMS.indexOf(mechanism)}.png`;

let extension: RunningExtension;
let popup: Page;
let cards: Map<string, Card>;
let jobs: Map<string, Job>;

beforeAll(async () => {
  extension = await launchExtension();
  popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
  const files = MECHANISMS.flatMap((mechanism) => [
    ...HOSTILE_FILES.filter((file) => file.mechanism === mechanism).map(({ name, content }) => ({
      name,
      mimeType: 'image/png',
      buffer: content,
    })),
    { name: goodName(mechanism), mimeType: 'image/png', buffer: GOOD_PICTURE },
  ]);
  await upload(popup, files);
  const finished = await finishedJobs(popup, files.length, FILES_MS);
  jobs = new Map(finished.map((job) => [job.name, job]));
  await popup.locator('article[data-verdict="working"]').first().waitFor({ state: 'detached' });
  cards = new Map((await readCards(popup)).map((card) => [card.name, card]));
}, FILES_MS + 60_000);

afterAll(() => extension?.close());

describe.each(MECHANISMS)('%s', (mechanism) => {
  const rows = HOSTILE_FILES.filter((file) => file.mechanism === mechanism);

  it.each(rows)('$name: $expected', ({ name, expected }) => {
    const card = cards.get(name);
    if (expected === 'finding') {
      expect(card).toMatchObject({ errorCode: null });
      // A number each: what is not one would have been refused on its way here.
      expect(card?.pTumor).toBeGreaterThanOrEqual(0);
      expect(card?.pBrainMri).toBeLessThanOrEqual(1);
      return;
    }
    expect(card).toMatchObject({ verdict: 'error', errorCode: expected });
    // A volume's sentence has its number of slices within it, not behind it.
    const { what, advice } = problemSentences({
      code: expected,
      ...(expected === 'many-slices' ? { detail: '4 slices' } : {}),
    });
    expect(card?.text).toContain(what.replace(/\.$/, ''));
    expect(card?.text).toContain(advice);
  });

  it('leaves the next picture its finding', () => {
    const [first, this_] = [MECHANISMS[0] ?? '', mechanism].map((one) => cards.get(goodName(one)));
    expect(this_?.errorCode).toBeNull();
    expect(this_).toMatchObject({ verdict: first?.verdict, pTumor: first?.pTumor });
  });
});

describe('a refusal', () => {
  it.each([
    ['scan.dcm', 'it does not begin as a DICOM file does'],
    ['whole.heic', 'HEIC'],
    ['paper.pdf', 'PDF'],
    ['pictures.zip', 'ZIP'],
    ['film.mp4', 'MP4 video'],
    ['film.webm', 'WebM video'],
    ['picture.jxl', 'JPEG XL'],
    ['script.svg', 'SVG'],
    ['bomb.png', '60000 x 60000'],
  ])('of %s says (%s)', (name, detail) => {
    expect(cards.get(name)?.text).toContain(`(${detail})`);
  });
});

describe('a finding', () => {
  it.each([
    ['frames.gif', 'first frame of an animation'],
    ['frames.apng', 'first frame of an animation'],
    ['sixteen.png', '16 bits per channel reduced to 8'],
    ['hidden-picture.png', 'transparent parts shown on black'],
  ])('of %s says what was done: %s', (name, step) => {
    const state = jobs.get(name)?.state;
    expect(state?.kind === 'done' && state.finding.picture.steps).toContain(step);
  });
});
