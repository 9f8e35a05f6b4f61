import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { copyEngineFiles } from './scripts/build/copy-engine-files';
import { firefoxManifest } from './scripts/build/firefox-manifest';
import { hideContentScript } from './scripts/build/hide-content-script';
import { manifest } from './scripts/build/manifest';
import { settleContentScript } from './scripts/build/settle-content-script';

/** What differs between the builds; the sources ask `import.meta.env.MODE` (`src/host/new-host.ts`). */
const CHROME = {
  plugin: crx({ manifest }),
  outDir: 'dist/chrome',
  // The manifest's minimum: `light-dark()` needs no replacement there.
  cssTarget: 'chrome148',
  // Only Chrome has offscreen documents; Firefox's engine lives in the event page.
  pages: { offscreen: 'src/offscreen/index.html' },
};
const FIREFOX = {
  plugin: crx({ manifest: firefoxManifest(manifest), browser: 'firefox' }),
  outDir: 'dist/firefox',
  cssTarget: 'firefox153',
  pages: {},
};

/** `vite build` makes Chrome's extension, `vite build --mode firefox` Firefox's. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? FIREFOX : CHROME;
  return {
    plugins: [
      preact(),
      browser.plugin,
      copyEngineFiles(),
      hideContentScript(),
      settleContentScript(),
    ],
    build: {
      outDir: browser.outDir,
      emptyOutDir: true,
      target: 'es2022',
      cssTarget: browser.cssTarget,
      // Every page is opened once and from disk: preloading hints would only add requests.
      modulePreload: false,
      rolldownOptions: {
        input: {
          ...browser.pages,
          workspace: 'src/workspace/index.html',
          model: 'src/model-page/index.html',
          access: 'src/access/index.html',
          report: 'src/report/index.html',
          welcome: 'src/welcome/index.html',
        },
      },
    },
    worker: { format: 'es' },
  };
});
