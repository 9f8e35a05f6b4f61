import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** The polyfill throws outside an extension: unit tests get a small in-memory one instead. */
const fakeBrowser = fileURLToPath(new URL('./test/unit/fake-browser.ts', import.meta.url));

export default defineConfig({
  plugins: [preact()],
  test: {
    alias: { 'webextension-polyfill': fakeBrowser },
    include: ['test/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/speak-english.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
