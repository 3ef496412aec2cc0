// Runs the tests and ends with what was skipped and one line that counts: `N passed, N failed, N skipped`.
// With `slow` as its first argument it runs the slow set (test/length.ts).

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'syncctl-tests-'));
const file = join(folder, 'report.json');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
try {
  const slow = process.argv[2] === 'slow';
  const argv = [vitest, 'run', ...reporters, ...process.argv.slice(slow ? 3 : 2)];
  const env = { ...process.env, ...(slow && { SYNCCTL_TESTS: 'slow' }) };
  const { status, signal } = spawnSync(process.execPath, argv, { stdio: 'inherit', env });
  process.exitCode = signal ? 1 : (status ?? 1);
  summarize(readReport());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readReport() {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}

function summarize(files) {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const skipped = tests.filter(({ status }) => !['passed', 'failed'].includes(status));
  for (const { fullName } of skipped) process.stdout.write(`skipped: ${fullName}\n`);
  // A file that could not be loaded has no tests of its own, and neither has a failure between tests.
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = count('failed') + unloaded.length;
  const failures = process.exitCode !== 0 && failed === 0 ? 1 : failed;
  process.stdout.write(`\n${count('passed')} passed, ${failures} failed, ${skipped.length} skipped\n`);
}
