// What a file has beside its content: owner, group, mode, access control list, SELinux context. Its successor gets the same. It
// must not know what the files are for.

import { spawnSync } from 'node:child_process';
import { existsSync, fchmodSync, fchownSync, fstatSync, type Stats } from 'node:fs';
import { SyncctlError } from '../core/error.js';

const PERMISSIONS = 0o7777;

/** What `ls -l` puts behind the mode: nothing, a list beyond the mode, and a security context without such a list. */
const NO_MARK = ' ';
const LIST_MARK = '+';
const CONTEXT_MARK = '.';

/**
 * Gives the open file `successor` what the open file `old` has beside its content. `file` is the name of `old`, for messages.
 * Throws SyncctlError if something cannot be kept, and the system's error.
 */
export function keepAttributes(old: number, successor: number, file: string): void {
  const wanted = fstatSync(old);
  if (wanted.nlink > 1) throw linkedTwice(file, wanted.nlink);
  const found = fstatSync(successor);
  const { mark, owner } = listingOf(old);
  if (found.uid !== wanted.uid || found.gid !== wanted.gid) {
    trying(() => fchownSync(successor, wanted.uid, wanted.gid));
  }
  trying(() => fchmodSync(successor, wanted.mode & PERMISSIONS));
  if (!isSame(wanted, fstatSync(successor))) {
    throw cannotKeep(file, `only ${owner.split(':')[0]} or root can give a file to ${owner}`);
  }
  if (mark === NO_MARK && isBusyBox()) return keepList(old, successor, file);
  if (mark !== LIST_MARK && mark !== CONTEXT_MARK) return;
  if (!copyLists(old, successor) || listingOf(successor).mark !== mark) {
    throw cannotKeep(
      file,
      mark === LIST_MARK
        ? 'its access control list cannot be copied'
        : 'its SELinux context cannot be copied',
    );
  }
}

/** Whether owner, group and mode are the same. */
function isSame(one: Stats, other: Stats): boolean {
  const shared = one.mode & PERMISSIONS;
  return one.uid === other.uid && one.gid === other.gid && shared === (other.mode & PERMISSIONS);
}

/** Some file systems have neither owners nor modes. What a file really got is looked at afterwards. */
function trying(change: () => void): void {
  try {
    change();
  } catch {}
}

interface Listing {
  /** The character behind the mode: a blank, or a mark. */
  readonly mark: string;
  /** The names of user and group, with a colon between them. */
  readonly owner: string;
}

/** What `ls -l` says of an open file. Node itself cannot see lists and contexts. Without ls, there is no mark. */
function listingOf(handle: number): Listing {
  const { stdout } = onHandles('ls', ['-ldL', '--', '/dev/fd/3'], [handle]);
  const [, mark = ' ', user, group] = /^[\w-]{10}(.?)\s+\d+\s+(\S+)\s+(\S+)/.exec(stdout) ?? [];
  const { uid, gid } = fstatSync(handle);
  return { mark, owner: `${user ?? uid}:${group ?? gid}` };
}

/** Its ls sets no marks, and its cp copies no lists. */
function isBusyBox(): boolean {
  const { stdout, stderr } = onHandles('ls', ['--help'], []);
  return (stdout + stderr).includes('BusyBox');
}

/** Copies an access control list with the programs that set it. Where they are not installed, it is taken that there is none. */
function keepList(old: number, successor: number, file: string): void {
  const list = listOf(old);
  if (!/^(user|group):[^:]+:/m.test(list)) return;
  onHandles('setfacl', ['--set-file=-', '--', '/dev/fd/3'], [successor], list);
  if (listOf(successor) !== list) throw cannotKeep(file, 'its access control list cannot be copied');
}

function listOf(handle: number): string {
  return onHandles('getfacl', ['-cpn', '--', '/dev/fd/3'], [handle]).stdout;
}

/** cp of GNU copies them from one open file to another, so that nobody can put another file in between. */
function copyLists(old: number, successor: number): boolean {
  const preserved = existsSync('/sys/fs/selinux/enforce') ? 'mode,ownership,context' : 'mode,ownership';
  const argv = ['--attributes-only', `--preserve=${preserved}`, '--', '/dev/fd/3', '/dev/fd/4'];
  return onHandles('cp', argv, [old, successor]).status === 0;
}

/** Runs a program that knows the open files by the numbers 3, 4, … */
function onHandles(program: string, argv: readonly string[], handles: readonly number[], input = '') {
  const { status, stdout, stderr } = spawnSync(program, argv, {
    stdio: ['pipe', 'pipe', 'pipe', ...handles],
    input,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}

function linkedTwice(file: string, links: number): SyncctlError {
  return new SyncctlError(
    'ATTRIBUTES_LOST',
    `"${file}" has ${links} names (hard links), and replacing it would leave the others with the old content`,
    {
      hint: `give it its own copy first: cp -p ${word(file)} ${word(`${file}.own`)} && mv ${word(`${file}.own`)} ${word(file)}`,
    },
  );
}

function cannotKeep(file: string, why: string): SyncctlError {
  return new SyncctlError('ATTRIBUTES_LOST', `"${file}" was not replaced: ${why}`, {
    hint: `run syncctl as root, or print the new content to a file and copy it with: cat NEW > ${word(file)}`,
  });
}

/** A file name as one word of a shell. */
function word(text: string): string {
  return /^[\w./@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
