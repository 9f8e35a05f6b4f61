import { FIREFOX_ID } from '../../build/firefox-manifest';
import type { FirefoxPage } from './firefox-page';

/** Suspends the extension's event page at once, also one that is at work. */
export function suspendEventPage(page: FirefoxPage): Promise<void> {
  return page.evaluateInBrowser(suspend, FIREFOX_ID);
}

/** `running`, `stopped`, or a state on the way from one to the other. */
export function eventPageState(page: FirefoxPage): Promise<string> {
  return page.evaluateInBrowser(backgroundState, FIREFOX_ID);
}

// These run with the browser's rights.

interface Policies {
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      readonly extension: {
        readonly backgroundState: string;
        terminateBackground(options: object): Promise<void>;
      };
    };
  };
}

function suspend(id: string): Promise<void> {
  const { extension } = (globalThis as unknown as Policies).WebExtensionPolicy.getByID(id);
  return extension.terminateBackground({ disableResetIdleForTest: true });
}

function backgroundState(id: string): string {
  return (globalThis as unknown as Policies).WebExtensionPolicy.getByID(id).extension
    .backgroundState;
}
