import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const SLOW = process.env.SYNCCTL_TESTS === 'slow';

/** Files that are run only in the slow set. */
const ONLY_SLOW = 'test/**/*.slow.test.ts';

/** Files whose tests run longer in the slow set. */
function scaledFiles(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name}`)
    .filter((file) => file.endsWith('.test.ts') && /length\.js'/.test(readFileSync(file, 'utf8')));
}

export default defineConfig({
  test: {
    include: SLOW ? [ONLY_SLOW, ...scaledFiles()] : ['test/**/*.test.ts'],
    exclude: SLOW ? [] : [ONLY_SLOW],
    globalSetup: ['test/build.ts'],
    // Only what hangs takes as long as this, however busy the machine is.
    testTimeout: SLOW ? 900_000 : 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 120_000 } },
    // Two forks: the tests start real servers, and a busy machine would only make them wait for each other.
    pool: 'forks',
    maxWorkers: 2,
  },
});
