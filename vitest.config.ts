import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const SLOW = process.env.SYNCCTL_TESTS === 'slow';

/** Tests of code that touches nothing outside of itself. They share a process, since to start one for each takes longer than most of them. */
const PURE = /^test\/(core|lint|migrate|oro|project|report|rules|settings|symfony|wamp|yaml)\//;

/** Whether a file belongs to the set that is run. */
function isInSet(file: string): boolean {
  const isOnlySlow = file.endsWith('.slow.test.ts');
  // Files whose tests run longer in the slow set are in both.
  return SLOW ? isOnlySlow || /length\.js'/.test(readFileSync(file, 'utf8')) : !isOnlySlow;
}

const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name}`)
  .filter((file) => file.endsWith('.test.ts') && isInSet(file));

const limits: TestProjectInlineConfiguration['test'] = {
  // Only what hangs takes as long as this, however busy the machine is.
  testTimeout: SLOW ? 900_000 : 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
  pool: 'forks',
};

export default defineConfig({
  test: {
    globalSetup: ['test/build.ts'],
    // One more than most machines that run them have cores: tests that start servers wait most of the time. Crowds don't.
    maxWorkers: SLOW ? 2 : 3,
    projects: [
      { test: { ...limits, name: 'pure', include: files.filter((file) => PURE.test(file)), isolate: false } },
      { test: { ...limits, name: 'whole', include: files.filter((file) => !PURE.test(file)) } },
    ],
  },
});
