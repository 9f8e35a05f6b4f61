import browser from 'webextension-polyfill';
import { openOwnPage } from './open-own-page';

/** Opens the welcome page when NeuroLens was just installed, and never after an update. */
export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') return openOwnPage('src/welcome/index.html');
  });
}
