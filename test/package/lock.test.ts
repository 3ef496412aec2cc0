// package-lock.json: what is installed is what was reviewed.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly version: string;
  readonly integrity?: string;
}

/** Binaries for other platforms that the registry did not serve; `node scripts/complete-lock.mjs` tries again. */
const NOT_SERVED =
  /^node_modules\/node-unix-socket-(darwin-arm64|darwin-x64|linux-arm-gnueabihf|linux-arm64-gnu|linux-arm64-musl)$/;

test('the lock file has the hash of every package', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const unlocked = Object.entries(packages).filter(
    ([path, { integrity = '' }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity),
  );
  expect(unlocked.map(([path]) => path).filter((path) => !NOT_SERVED.test(path))).toEqual([]);
});
