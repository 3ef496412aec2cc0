// Sees to the real programs that the tests use: installs the missing ones where that is possible, else says what to install.
// Never stands in the way of the tests: they skip by name what they have no program for.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the tests use: a program in PATH, or the file of a library, and the Debian package that brings it. */
const PROGRAMS = JSON.parse(readFileSync(new URL('../test/programs.json', import.meta.url), 'utf8'));

/** Where administrators' programs are, for users who do not have them in PATH. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** Debian asks this program before it starts a service; 101 means no. */
const POLICY = '/usr/sbin/policy-rc.d';
const POLICY_TEXT = '#!/bin/sh\n# written by syncctl while it installs programs for its tests\nexit 101\n';

const missing = Object.keys(PROGRAMS).filter((name) => !isInstalled(name));
const packages = [...new Set(missing.map((name) => PROGRAMS[name].package))];

if (missing.length === 0)
  say(`all programs that the tests use are installed: ${Object.keys(PROGRAMS).join(', ')}`);
else if (!isDebian())
  say(`not installed: ${missing.join(', ')}. Install what your system calls ${packages.join(', ')}`);
else if (process.getuid?.() !== 0)
  say(`not installed: ${missing.join(', ')}. As root: apt-get install ${packages.join(' ')}`);
else install();

function install() {
  say(`installing ${packages.join(', ')} for ${missing.join(', ')}`);
  const held = !existsSync(POLICY);
  if (held) writeFileSync(POLICY, POLICY_TEXT, { mode: 0o755 });
  try {
    // A list that is not fresh may still do, so its failure alone is not the end.
    const updated = apt(['update', '-q']);
    const install = (...names) => apt(['install', '-q', '-y', '--no-install-recommends', ...names]);
    const installed = install(...packages);
    if (!installed.ok) {
      say(`apt-get could not install them: ${installed.why ?? updated.why ?? 'see above'}`);
      // One that cannot be had keeps apt-get from installing the others.
      if (updated.ok && packages.length > 1) for (const name of packages) install(name);
    }
  } finally {
    if (held && readFileSync(POLICY, 'utf8') === POLICY_TEXT) rmSync(POLICY);
  }
  const still = missing.filter((name) => !isInstalled(name));
  say(
    still.length === 0
      ? 'installed'
      : `still missing: ${still.join(', ')}; the tests that need them will be skipped`,
  );
}

function apt(argv) {
  // Another apt-get may be at work: wait for it rather than fail. A mirror that is away is not waited for long.
  const options = [
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=30',
  ];
  const { status, stdout, stderr, error } = spawnSync('apt-get', [...options, ...argv], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 15 * 60_000,
  });
  if (status === 0) return { ok: true };
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  return { ok: false, why: error?.message ?? reasonIn(stderr) };
}

function reasonIn(stderr) {
  if (/Could not get lock|is another process using it/.test(stderr))
    return 'another program holds the lock of apt';
  if (
    /Could not resolve|Temporary failure|Unable to connect|Could not connect|Failed to fetch/.test(stderr)
  ) {
    return 'the package mirror cannot be reached';
  }
  if (/Unable to locate package/.test(stderr))
    return 'a package is not known; the package lists may be missing';
  if (/Read-only file system/.test(stderr)) return 'the file system is read-only';
}

function isInstalled(name) {
  if (PROGRAMS[name].file) return existsSync(PROGRAMS[name].file);
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...ADMIN_FOLDERS];
  return folders.some((folder) => isExecutable(join(folder, name)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian, Ubuntu and what derives from them. */
function isDebian() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return (
    /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(release) &&
    ['/usr/bin', '/bin'].some((folder) => isExecutable(`${folder}/apt-get`))
  );
}

function say(text) {
  process.stdout.write(`programs: ${text}\n`);
}
