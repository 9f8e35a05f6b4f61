/** The parts of `manifest.json` that Firefox needs otherwise. */
interface ChromeManifest {
  readonly background: { readonly service_worker: string };
  readonly permissions: readonly string[];
  readonly minimum_chrome_version: string;
  readonly message_serialization: string;
}

/** Signed add-ons are known by it: it must never change. An address that nobody can own. */
export const FIREFOX_ID = 'neurolens@neurolens.example';

/**
 * The oldest Firefox that Mozilla still supports (the extended support release of 2026), and the one
 * that the tests run in. What the build needs by itself came with 140 (`data_collection_permissions`).
 */
export const OLDEST_FIREFOX = 153;

/** Chrome's permissions that Firefox does not know. */
const CHROME_ALONE: readonly string[] = ['offscreen'];

/** `menus.getTargetElement`, which tells the clicked element, belongs to it; it warns of nothing. */
const FIREFOX_ALONE: readonly string[] = ['menus'];

/**
 * Chrome's manifest as Firefox takes it.
 *
 * The background is an event page, a hidden document that may own the engine's worker itself. Private
 * windows are left out: Firefox cannot give them a background of their own (`split`), and what keeps
 * their findings apart rests on that (see docs/browsers.md).
 */
export function firefoxManifest<M extends ChromeManifest>(manifest: M) {
  const { background, permissions, minimum_chrome_version, message_serialization, ...rest } =
    manifest;
  return {
    ...rest,
    incognito: 'not_allowed' as const,
    background: { scripts: [background.service_worker], type: 'module' as const },
    permissions: [...permissions.filter((name) => !CHROME_ALONE.includes(name)), ...FIREFOX_ALONE],
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: `${OLDEST_FIREFOX}.0`,
        data_collection_permissions: { required: ['none' as const] },
      },
    },
  };
}
