import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Two forks: the tests start real servers, and a busy machine would only make them wait for each other.
    pool: 'forks',
    maxWorkers: 2,
  },
});
