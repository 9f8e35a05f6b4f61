import { defineConfig } from 'vitest/config';

/**
 * End-to-end tests: each file drives its own real browser. One file at a time, because two browsers
 * on two cores make each other slow enough to miss their time-outs.
 */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    exclude: ['test/e2e/full/**'],
    setupFiles: ['test/unit/speak-english.ts'],
    globalSetup: ['test/e2e/support/build-once.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
