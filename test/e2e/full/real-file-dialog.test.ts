import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../../scripts/browser/launch-extension';
import { waitFor } from '../../../scripts/command/wait-for';
import { finishedCard } from '../support/cards';
import { Display, whyNoDisplay } from '../support/display';
import { sampleFile } from '../support/samples';

/**
 * A file dialog takes the focus from the toolbar's popup, which closes and loses the file. So there
 * "Choose" opens the same page as a small window, whose dialog is the system's own.
 */
const reason = whyNoDisplay();
if (reason) console.log(`The real file dialog is skipped: ${reason}`);

/** Runs in a page of ours: the toolbar's popup is none for the driver, but our pages see it. */
function focusButtonOfPopup(): boolean {
  const [popup] = chrome.extension.getViews({ type: 'popup' });
  const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
  const choose = buttons.find(({ textContent }) => textContent?.includes('Choose pictures'));
  choose?.focus();
  return choose !== undefined && popup?.document.activeElement === choose;
}

const CHOOSE = 'button:has-text("Choose pictures")';
const folder = mkdtempSync(join(tmpdir(), 'neurolens-dialog-'));

let display: Display;
let extension: RunningExtension;

describe.skipIf(reason !== null)('choosing a file from the toolbar’s popup', () => {
  beforeAll(async () => {
    const file = sampleFile('axial-t1-contrast-glioma');
    writeFileSync(join(folder, 'chosen.png'), file.buffer);
    display = await Display.start();
    extension = await launchExtension({
      headed: true,
      args: ['--window-position=0,0', '--window-size=1200,850'],
    });
  });

  afterAll(async () => {
    await extension?.close();
    display?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes through a small window and the system’s dialog, and loses nothing', async () => {
    const worker = await extension.serviceWorker();
    const observer = await extension.openPage('src/workspace/index.html');
    await worker.evaluate(() => chrome.action.openPopup());
    await waitFor(
      'The popup',
      async () => ((await observer.evaluate(focusButtonOfPopup)) ? true : null),
      { timeoutMs: 10_000 },
    );
    const opensWindow = extension.context.waitForEvent('page', { timeout: 20_000 });
    await display.keys('Return');
    const small = await opensWindow;
    await small.locator(CHOOSE).waitFor();
    expect(small.url()).toContain('src/popup/index.html?view=window');
    expect(await observer.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length)).toBe(
      0,
    );

    await display.click(small, CHOOSE, 1);
    await display.window('^Open File');
    // In GTK's dialog a slash starts the path. Return there ends in a canceled dialog (seen with
    // GTK 3.24, several files allowed); the mnemonic of its Open button does not.
    await display.act('type', '--delay', '20', join(folder, 'chosen.png'));
    await display.keys('alt+o');
    const card = await finishedCard(small, 'chosen.png', 20_000);
    expect(card.errorCode).toBeNull();
    expect(card.source).toBe('file');
  });
});
