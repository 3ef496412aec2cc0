// A clone of the repository in a folder of its own, for tests that build, pack or install it.

import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository that the tests are in. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the program is made of; its tests and pages stay behind. */
const FILES =
  `.npmrc .pre-commit-hooks.yaml CHANGELOG.md LICENSE README.md action.yml bin ci examples package.json
  package-lock.json schemas scripts src templates tsconfig.json`.split(/\s+/);

/** Returns the folder, without dist. With `packages`, what the repository has installed is there as well. */
export function newClone({ packages }: { packages: boolean }): string {
  const clone = mkdtempSync(join(tmpdir(), 'syncctl-clone-'));
  for (const name of FILES) cpSync(join(ROOT, name), join(clone, name), { recursive: true });
  if (packages) symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  return clone;
}
