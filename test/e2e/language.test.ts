import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type RunningExtension } from '../../scripts/browser/launch-extension';
import { PageCards } from '../../scripts/browser/page-card';
import { rightClick } from '../../scripts/browser/right-click';
import { LANGUAGE_CODES, LANGUAGES, type Language, languageTag } from '../../src/i18n/languages';
import type { MessageKey } from '../../src/i18n/message-keys';
import { finishedCard, upload } from './support/cards';
import { renamed, sampleFile } from './support/samples';
import { bytes, page as html, type Site, startSite } from './support/site';

const SETTINGS = 'src/workspace/index.html#settings';
const PHONE = { width: 360, height: 800 };

/** A message as the language's catalog has it. */
const said = (language: Language, key: MessageKey): string =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))[key].message;

let extension: RunningExtension;
let site: Site;
beforeAll(async () => {
  site = await startSite({
    '/': html('<img id="head" src="/head.png" width="320" height="320">'),
    '/head.png': bytes(sampleFile('axial-t1-contrast-glioma').buffer),
  });
  extension = await launchExtension({ hostPermission: [`${site.origin}/*`] });
});
afterAll(async () => {
  await extension?.close();
  await site?.close();
});

/** Chooses a language as a user does, and lets the page speak it. */
async function choose(page: Page, language: Language): Promise<void> {
  await page.locator(`input[name=language][value=${language}]`).check();
  const reloaded = page.waitForEvent('load');
  await page.locator(RELOAD).click();
  await reloaded;
  await page.locator(`html[lang="${languageTag(language)}"]`).waitFor({ state: 'attached' });
}
/** The one button between the choice of a language and the next section. */
const RELOAD = 'section:has(input[name=language]) .nl-actions button';

describe('the language', () => {
  it('is the browser’s own at first', async () => {
    const page = await extension.openPage(SETTINGS);
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.close();
  });

  it.each(['de', 'ar'] as const)('becomes %s in our pages and on the card', async (language) => {
    const page = await extension.openPage(SETTINGS);
    await choose(page, language);
    await page.getByRole('heading', { level: 1, name: said(language, 'settings_title') }).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(LANGUAGES[language].direction);
    await page.close();

    const popup = await extension.openPage('src/popup/index.html');
    const file = renamed(sampleFile('axial-t2-healthy'), `${language}.png`);
    await upload(popup, [file]);
    const { text } = await finishedCard(popup, file.name);
    expect(text).toContain(said(language, 'finding_verdict_no_tumor'));
    expect(text).toContain(said(language, 'research_line'));
    await popup.close();

    const tab = await extension.context.newPage();
    await tab.goto(`${site.origin}/`);
    const cards = await PageCards.of(tab);
    await rightClick(extension, tab, '#head');
    const verdict = said(language, 'finding_verdict_tumor');
    await cards.waitForText(new RegExp(verdict));
    await tab.close();
  });

  it('leaves names, verdicts and codes for programs alone', async () => {
    const page = await extension.openPage('src/workspace/index.html');
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    const file = renamed(sampleFile('axial-t1-contrast-glioma'), 'same.png');
    await upload(page, [file]);
    expect((await finishedCard(page, file.name)).verdict).toBe('tumor');
    await page.close();
  });

  it.each(LANGUAGE_CODES)(
    '%s fits into a phone in every view, without errors',
    async (language) => {
      const page = await extension.openPage(SETTINGS);
      await page.evaluate(
        (code) =>
          chrome.storage.local
            .get('settings')
            .then(({ settings }) =>
              chrome.storage.local.set({ settings: { ...(settings as object), language: code } }),
            ),
        language,
      );
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.setViewportSize(PHONE);
      await page.reload();
      for (const view of ['results', 'volumes', 'batch', 'history', 'settings', 'help']) {
        await page.evaluate((id) => {
          location.hash = id;
        }, view);
        await page
          .locator(`a[href="#${view}"][aria-current]`)
          .first()
          .waitFor({ state: 'attached' });
        const over = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(over, view).toBeLessThanOrEqual(0);
      }
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});
