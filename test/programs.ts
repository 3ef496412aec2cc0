// Real programs that tests use: which are there, and a loud skip for the tests whose program is not.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

/** The Debian package that brings a program in PATH, or the file of a library. */
interface Program {
  readonly package: string;
  readonly file?: string;
}

/** What the tests use. */
const PROGRAMS: Readonly<Record<string, Program>> = JSON.parse(
  readFileSync(new URL('programs.json', import.meta.url), 'utf8'),
);

/** What no package brings: whether this machine has it, and what to say when it has not. */
const CONDITIONS: Readonly<Record<string, { readonly met: () => boolean; readonly otherwise: string }>> = {
  namespaces: { met: hasNamespaces, otherwise: 'user namespaces, which this machine does not allow' },
  systemd: { met: hasSystemd, otherwise: 'to run as root under systemd, with no unit of syncctl' },
  root: { met: () => process.getuid?.() === 0, otherwise: 'to run as root' },
  'symfony-5.4': { met: hasSymfony54, otherwise: 'version 5.4 of the Symfony packages' },
};

/** Where administrators' programs are, for users who do not have them in PATH. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** The path of a program of `programs.json`, or null when it is not installed. */
export function findProgram(name: string): string | null {
  programOf(name);
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...ADMIN_FOLDERS];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** What is missing of the named programs and conditions, as a sentence; null when nothing is. */
export function missingOf(needs: readonly string[]): string | null {
  const programs = needs.filter((name) => !(name in CONDITIONS));
  const missing = programs.filter((name) => !isInstalled(name));
  if (missing.length > 0) {
    const packages = new Set(missing.map((name) => programOf(name).package));
    return `needs ${missing.join(', ')} (apt-get install ${[...packages].join(' ')})`;
  }
  // A condition may run the programs that stand beside it, so it is looked at last.
  const unmet = needs.find((name) => CONDITIONS[name]?.met() === false);
  return unmet ? `needs ${CONDITIONS[unmet]?.otherwise}` : null;
}

/** `describe`, skipped by name on stderr when one of the programs or conditions is missing. */
export function describeWith(needs: readonly string[], title: string, fn: () => void): void {
  const missing = missingOf(needs);
  if (missing === null) {
    describe(title, fn);
    return;
  }
  process.stderr.write(`SKIPPED: ${title} ${missing}\n`);
  describe.skip(title, fn);
}

function isInstalled(name: string): boolean {
  const { file } = programOf(name);
  return file ? existsSync(file) : findProgram(name) !== null;
}

function programOf(name: string): Program {
  const program = PROGRAMS[name];
  if (!program) throw new Error(`test/programs.json does not say which package brings ${name}`);
  return program;
}

/** Units that a test writes must not take the place of those that serve somebody. */
function hasSystemd(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/run/systemd/system')) return false;
  return spawnSync('systemctl', ['cat', 'syncctl.service']).status !== 0;
}

function hasNamespaces(): boolean {
  const argv = ['--user', '--map-root-user', '--net', '--mount', 'mount', '-t', 'tmpfs', 'none', '/tmp'];
  return spawnSync('unshare', argv).status === 0;
}

/** Version 5.4 is the one that reads both octal notations as numbers. */
function hasSymfony54(): boolean {
  const code = `require '${programOf('php-symfony-yaml').file}';
    echo json_encode((new Symfony\\Component\\Yaml\\Parser())->parse('[0o10, 010]'));`;
  const { stdout } = spawnSync(findProgram('php') ?? 'php', ['-d', 'error_reporting=0', '-r', code], {
    encoding: 'utf8',
  });
  return stdout === '[8,8]';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
