import { defineConfig } from 'vitest/config';

/** The long matrices of `npm run test:full`: real mouse and menus under Xvfb, `../shared`. */
export default defineConfig({
  test: {
    include: ['test/e2e/full/**/*.test.ts'],
    setupFiles: ['test/unit/speak-english.ts'],
    globalSetup: ['test/e2e/support/build-once.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
