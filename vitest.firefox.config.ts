import { defineConfig } from 'vitest/config';

/** The extension in Firefox. One file at a time, as with the other browser. */
export default defineConfig({
  test: {
    include: ['test/firefox/**/*.test.ts'],
    globalSetup: ['test/firefox/support/build-both.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
