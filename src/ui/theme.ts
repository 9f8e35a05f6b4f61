import { readSettings, watchSettings } from '../storage/settings';
import type { Theme } from '../storage/theme';

/** Also read by `public/theme.js`, which cannot import it. */
const COPY = 'theme';

/** The value of `data-theme`: none where the system decides. */
export function themeAttribute(theme: Theme): 'light' | 'dark' | undefined {
  return theme === 'system' ? undefined : theme;
}

/**
 * Shows this page of ours in the theme of the settings, now and after each change.
 *
 * Settings can only be read asynchronously, after the first paint; so a copy is left in
 * `localStorage`, which the next page reads before its own (`public/theme.js`).
 */
export function followTheme(): void {
  void readSettings().then(({ theme }) => show(theme));
  watchSettings(({ theme }) => show(theme));
}

function show(theme: Theme): void {
  const value = themeAttribute(theme);
  if (value === undefined) {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(COPY);
  } else {
    document.documentElement.dataset.theme = value;
    localStorage.setItem(COPY, value);
  }
}
