import type { FirefoxPage } from './firefox-page';
import { EXTENSION_HOST } from './preferences';

/** What the browser's console holds of errors in files of the extension; warnings are left out. */
export function scriptErrors(page: FirefoxPage): Promise<string[]> {
  return page.evaluateInBrowser(readErrors, EXTENSION_HOST);
}

interface Console {
  readonly Services: { readonly console: { getMessageArray(): readonly object[] } };
}

/** Runs with the browser's rights. */
function readErrors(host: string): string[] {
  return (
    (globalThis as unknown as Console).Services.console
      .getMessageArray()
      .map(String)
      .filter((text) => text.startsWith('[JavaScript Error') && text.includes(host))
      // A page that was closed while it waited for an answer: so does a user.
      .filter((text) => !text.includes('Promise rejected after context unloaded'))
  );
}
