import type { Plugin } from 'vite';

/**
 * Takes back the `web_accessible_resources` that the extension plugin adds for the injected script:
 * `scripting.executeScript` does not need them, and a page could find the extension by them.
 */
export function hideContentScript(): Plugin {
  return {
    name: 'hide-content-script',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const file = bundle['manifest.json'];
        if (file?.type !== 'asset') this.error('manifest.json is not in the bundle');
        const manifest = JSON.parse(String(file.source)) as Record<string, unknown>;
        delete manifest.web_accessible_resources;
        file.source = JSON.stringify(manifest, null, 2);
      },
    },
  };
}
