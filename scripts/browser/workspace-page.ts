import type { Page } from 'playwright-core';

const PRESS_MS = 5_000;

/** Opens the newest picture of a name in the workspace. */
export async function openPicture(page: Page, name: string): Promise<void> {
  const row = page.getByRole('article', { name, exact: true }).locator('button.ws-row');
  await row.first().click({ timeout: PRESS_MS });
}

/** Shows the heat map of the open picture. One that is no brain MRI has none. */
export async function showHeatMap(page: Page): Promise<void> {
  const map = page.getByRole('main').getByRole('button', { name: 'Heat map' });
  if ((await map.count()) > 0) await map.first().click({ timeout: PRESS_MS });
}
