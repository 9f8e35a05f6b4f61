import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../scripts/browser/extension-jobs';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { MAX_FILE_BYTES } from '../../../src/imaging/limits';
import type { ProblemCode } from '../../../src/problems/problem';
import { problemSentences } from '../../../src/problems/problem-sentences';
import { finishedCard, readCards, upload } from '../support/cards';
import { bmpOfSize, dicomHeader, niftiHeader, pngHeader } from '../support/made-up-files';
import { renamed, type SampleFile, sampleFile } from '../support/samples';

/** Files that are no pictures, or broken ones: each says why, and the others get their findings. */
const PNG = sampleFile('axial-t1-contrast-glioma');
const JPEG = sampleFile('cat-photo');

const BAD: [name: string, code: ProblemCode, content: Buffer][] = [
  ['empty.png', 'empty-file', Buffer.alloc(0)],
  ['page.png', 'web-page', Buffer.from('<!doctype html><title>Sign in</title><p>Please.')],
  ['notes.png', 'not-a-picture', Buffer.from('Patient was seen on Monday.\n'.repeat(20))],
  [
    'noise.jpg',
    'not-a-picture',
    Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 37) % 251)),
  ],
  ['cut.png', 'broken-picture', PNG.buffer.subarray(0, 3000)],
  ['head-only.png', 'broken-picture', PNG.buffer.subarray(0, 12)],
  ['cut.jpg', 'broken-picture', JPEG.buffer.subarray(0, 20)],
  ['scan.dcm', 'broken-picture', dicomHeader()],
  ['volume.nii', 'broken-picture', niftiHeader()],
  ['bomb.png', 'too-many-pixels', pngHeader(60_000, 60_000)],
  ['long.png', 'too-many-pixels', pngHeader(200_000, 1)],
  ['nothing.png', 'broken-picture', pngHeader(0, 0)],
  ['huge.bmp', 'too-large', bmpOfSize(MAX_FILE_BYTES + 1024 * 1024)],
];

let extension: RunningExtension;
let popup: Page;

beforeAll(async () => {
  extension = await launchExtension();
  popup = await extension.openPage('src/popup/index.html');
  await chooseBackend(popup, 'wasm');
  const file = ([name, , buffer]: (typeof BAD)[number]): SampleFile => ({
    name,
    mimeType: name.endsWith('.jpg') ? 'image/jpeg' : 'image/png',
    buffer,
  });
  // Playwright takes 50 MB at once, so the largest goes alone, in the way of a dropped file.
  const small = BAD.filter(([, , { length }]) => length < MAX_FILE_BYTES).map(file);
  await upload(popup, [renamed(PNG, 'good-first.png'), ...small, renamed(PNG, 'good-last.png')]);
});

afterAll(() => extension?.close());

/** Drops a file of zeros behind a head, made in the page: too large to be sent there. */
async function dropLarge(name: string, content: Buffer): Promise<void> {
  await popup.evaluate(
    ([fileName, head, length]) => {
      const all = new Uint8Array(length);
      all.set(head);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([all], fileName));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [name, [...content.subarray(0, 64)], content.length] as const,
  );
}

describe('an upload with files that are no sound pictures', () => {
  it.each(BAD)('says of %s that it is %s', async (name, code, content) => {
    if (content.length >= MAX_FILE_BYTES) await dropLarge(name, content);
    const card = await finishedCard(popup, name);
    expect(card.verdict).toBe('error');
    expect(card.errorCode).toBe(code);
    const { what, advice } = problemSentences({ code });
    expect(card.text).toContain(what.replace(/\.$/, ''));
    expect(card.text).toContain(advice);
  });

  it('names what it is that cannot be read', async () => {
    expect((await finishedCard(popup, 'scan.dcm')).text).toContain(
      '(it does not begin as a DICOM file does)',
    );
    expect((await finishedCard(popup, 'volume.nii')).text).toContain(
      '(unknown type of numbers, 0)',
    );
    expect((await finishedCard(popup, 'bomb.png')).text).toContain('(60000 x 60000)');
    expect((await finishedCard(popup, 'huge.bmp')).text).toContain('(51 MB)');
  });

  it('still gives the pictures before and after them their findings', async () => {
    const first = await finishedCard(popup, 'good-first.png');
    const last = await finishedCard(popup, 'good-last.png');
    expect(first.errorCode).toBeNull();
    expect(last).toMatchObject({ verdict: first.verdict, pTumor: first.pTumor });
    expect(await readCards(popup)).toHaveLength(BAD.length + 2);
  });

  it('says what a JPEG that breaks off later shows, or that it is broken', async () => {
    const half = JPEG.buffer.subarray(0, Math.floor(JPEG.buffer.length / 2));
    await upload(popup, [{ ...JPEG, name: 'half.jpg', buffer: half }]);
    const card = await finishedCard(popup, 'half.jpg');
    // The browser shows the upper half of such a file; what it shows, the model may judge.
    expect([null, 'broken-picture']).toContain(card.errorCode);
  });
});
