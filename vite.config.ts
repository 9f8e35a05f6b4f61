import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { copyEngineFiles } from './scripts/build/copy-engine-files';
import { hideContentScript } from './scripts/build/hide-content-script';
import { manifest } from './scripts/build/manifest';
import { settleContentScript } from './scripts/build/settle-content-script';

export default defineConfig({
  plugins: [
    preact(),
    crx({ manifest }),
    copyEngineFiles(),
    hideContentScript(),
    settleContentScript(),
  ],
  build: {
    outDir: 'dist/chrome',
    emptyOutDir: true,
    target: 'es2022',
    // The manifest's minimum: `light-dark()` needs no replacement there.
    cssTarget: 'chrome148',
    // Every page is opened once and from disk: preloading hints would only add requests.
    modulePreload: false,
    rolldownOptions: {
      input: {
        offscreen: 'src/offscreen/index.html',
        workspace: 'src/workspace/index.html',
        model: 'src/model-page/index.html',
        access: 'src/access/index.html',
        report: 'src/report/index.html',
        welcome: 'src/welcome/index.html',
      },
    },
  },
  worker: { format: 'es' },
});
