import { FIREFOX_ID } from '../../build/firefox-manifest';

/** Firefox gives each extension a random host; a fixed one lets its pages be opened by address. */
export const EXTENSION_HOST = '5f0c9f0e-6a3d-4f0a-9c1b-2d4e8a7b6c51';

/** What keeps a fresh profile quiet: no first-run pages, no updates, nothing asked of the network. */
const QUIET: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: EXTENSION_HOST }),
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'startup.homepage_welcome_url': '',
  'browser.newtabpage.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.sessionstore.resume_from_crash': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.server': '',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
};

/** The `user.js` of a profile. */
export function userPreferences(
  further: Readonly<Record<string, string | number | boolean>> = {},
): string {
  return Object.entries({ ...QUIET, ...further })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
