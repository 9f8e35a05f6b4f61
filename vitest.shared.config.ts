import { defineConfig } from 'vitest/config';

/** Tests on the pictures beside the project (`../shared`), which a user's clone does not have. */
export default defineConfig({
  test: {
    include: ['test/shared/**/*.test.ts'],
    setupFiles: ['test/unit/speak-english.ts'],
    globalSetup: ['test/e2e/support/build-once.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
