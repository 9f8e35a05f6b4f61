import browser from 'webextension-polyfill';

/** All that `optional_host_permissions` of the manifest lets us ask for. */
export const ALL_SITES = '*://*/*';

/**
 * What a host name may hold as the browser gives it (punycode, an IPv4 or a bracketed IPv6 address).
 * A `*`, which addresses allow, would ask for more sites than are named.
 */
const HOST_NAME = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

/** The host of a page picture's address; null where no site permission applies (`data:`, `blob:`). */
export function siteHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && HOST_NAME.test(hostname) ? hostname : null;
}

/** The match pattern of one host, over http and https and on every port. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/** Whether the user has granted access to the site of a picture. */
export async function mayRead(address: string): Promise<boolean> {
  const host = siteHost(address);
  return host !== null && browser.permissions.contains({ origins: [hostPattern(host)] });
}

/**
 * Shows the browser's own question. Call it in the handler of the click itself: after one `await`
 * the browser no longer sees the user's gesture and refuses.
 *
 * @param patterns match patterns, see `hostPattern` and `ALL_SITES`.
 */
export function askForSites(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** The match patterns that the user has granted, without those that the manifest itself grants. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const own = new Set(manifest.host_permissions ?? []);
  return origins.filter((pattern) => !own.has(pattern)).sort();
}

/** Gives a granted pattern back; resolves to whether the browser did so. */
export function takeBackSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Calls the listener after any permission was granted or taken back; returns the way to stop. */
export function onSitesChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
