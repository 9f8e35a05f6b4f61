import { readSettings, watchSettings } from '../storage/settings';
import type { Theme } from '../storage/theme';

/** The theme that the user has chosen, as this page's cards show it; it changes while they stand. */
export class CardTheme {
  #theme: Theme = 'system';

  constructor(onChange: () => void) {
    const take = (theme: Theme) => {
      this.#theme = theme;
      onChange();
    };
    // Where the extension was switched off meanwhile there are no settings; the last theme stays.
    void readSettings().then(
      ({ theme }) => take(theme),
      () => undefined,
    );
    watchSettings(({ theme }) => take(theme));
  }

  get current(): Theme {
    return this.#theme;
  }
}
