// Real programs that tests use: which are there, and a loud skip for the tests whose program is not.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** What to install for a program that Debian does not call by its package's name. */
const PACKAGES: Readonly<Record<string, string>> = {
  nginx: 'nginx-light',
  'systemd-analyze': 'systemd',
  'systemd-socket-activate': 'systemd',
  unshare: 'util-linux',
  script: 'bsdutils',
  xmllint: 'libxml2-utils',
  php: 'php-cli',
  python3: 'python3',
  chromium: 'chromium',
};

/** Where administrators' programs are, for users who do not have them in PATH. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The path of a program, or null when it is not installed. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...ADMIN_FOLDERS];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** Whether a program is installed. */
export function hasProgram(name: string): boolean {
  return findProgram(name) !== null;
}

/** `describe`, skipped by name on stderr when one of the programs is missing. */
export function describeWith(programs: readonly string[], title: string, fn: () => void): void {
  const missing = programs.filter((name) => !hasProgram(name));
  if (missing.length === 0) {
    describe(title, fn);
    return;
  }
  const packages = [...new Set(missing.map((name) => PACKAGES[name] ?? name))].join(' ');
  process.stderr.write(`SKIPPED: ${title} needs ${missing.join(', ')} (apt-get install ${packages})\n`);
  describe.skip(title, fn);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
