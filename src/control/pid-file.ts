// The pid file: which process serves a parameters file, and where. Written completely or not at all.

import { closeSync, constants, fstatSync, openSync, readFileSync, rmSync } from 'node:fs';
import { SyncctlError } from '../core/error.js';
import type { Listener } from '../core/listener.js';
import { isDenied, reasonOf } from '../core/system-error.js';
import { createFile, replaceFile, writeDraft } from '../disk/draft.js';
import { isSameStart, ownerOf, startTimeOf } from './process-identity.js';
import type { RunFiles } from './run-directory.js';

export interface Running {
  readonly pid: number;
  /** From `startTimeOf`. */
  readonly started: string;
  /** The parameters file, as an absolute path. */
  readonly file: string;
  /** From `runFiles`: a record that was copied to the name of another file tells nothing of that one. */
  readonly identity: string;
  /** The port by which an instance is known; null for a single server. Absent in what older versions left. */
  readonly instance?: number | null;
  readonly listen: Listener;
  readonly admin: Listener | null;
  /** Seconds that stopping may take. */
  readonly drain: number;
  /** Who starts it again when it stops; null for nobody that is known. */
  readonly supervisor: Supervisor | null;
  /** Where its log is; null for a terminal, a pipe or nowhere. Absent in what older versions left. */
  readonly log?: LogPlace | null;
  /** How to start a detached server again; null for all others. */
  readonly launch?: Launch | null;
}

/** A file, or the journal of a unit. */
export type LogPlace = { readonly path: string } | { readonly unit: string };

/** A command line, without node and program, and the folder it was called in. */
export interface Launch {
  readonly argv: readonly string[];
  readonly cwd: string;
}

/** What started a server and watches it: a unit of systemd with its socket units, or what runs a container. */
export type Supervisor =
  | { readonly kind: 'systemd'; readonly unit: string; readonly sockets: readonly string[] }
  | { readonly kind: 'container' };

/** What a pid file says, and the user whose file it is. */
export interface PidRecord {
  readonly running: Running;
  readonly owner: number;
}

/** Claims the pid file for this process. Throws SyncctlError ALREADY_RUNNING if a live server has it. */
export function claimPidFile(files: RunFiles, running: Running): void {
  const { pid: path } = files;
  if (create(path, running)) return;
  // This process has the socket of these files already, so only a process can tell of another server.
  const other = liveProcess(files);
  if (other) throw alreadyRunning(other);
  writing(path, () => rmSync(path, { force: true }));
  if (!create(path, running)) throw alreadyRunning(liveProcess(files) ?? running);
}

function create(path: string, running: Running): boolean {
  return writing(path, () => createFile(draftOf(path, running), path));
}

/** Writes anew what this process has claimed before. Throws SyncctlError. */
export function updatePidFile(path: string, running: Running): void {
  writing(path, () => replaceFile(draftOf(path, running), path));
}

function draftOf(path: string, running: Running): string {
  return writeDraft(path, JSON.stringify(running), 0o600);
}

function writing<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new SyncctlError('PID_FILE', `cannot write the pid file "${path}": ${reasonOf(cause)}`, {
      cause,
    });
  }
}

/** Removes the pid file if it is still this process's. */
export function releasePidFile(path: string): void {
  const record = readPidFile(path);
  if (typeof record === 'object' && record?.running.pid === process.pid) rmSync(path, { force: true });
}

/** The SyncctlError that names the process that already serves the file. */
export function alreadyRunning({ pid, listen }: Running): SyncctlError {
  return new SyncctlError(
    'ALREADY_RUNNING',
    `a server for this file is already running, as process ${pid} on ${'path' in listen ? listen.path : `port ${listen.port}`}`,
    {
      hint: 'to stop it, run syncctl down',
    },
  );
}

/** Null when there is none, or one that says nothing, such as a link, a pipe or a folder; `hidden` when this user may not read it. */
export function readPidFile(path: string): PidRecord | 'hidden' | null {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(file);
    if (!stat.isFile()) return null;
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRunning(content) ? { running: content, owner: stat.uid } : null;
  } catch (error) {
    return isDenied(error) ? 'hidden' : null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function isRunning(content: unknown): content is Running {
  if (typeof content !== 'object' || content === null) return false;
  const { pid, started, identity, listen, drain } = content as Partial<Running>;
  const named = typeof started === 'string' && typeof identity === 'string';
  const known = named && isListener(listen) && typeof drain === 'number';
  return known && Number.isInteger(pid) && Number(pid) > 0;
}

function isListener(value: unknown): value is Listener {
  const { port, path } = (value ?? {}) as { port?: unknown; path?: unknown };
  return typeof port === 'number' || typeof path === 'string';
}

/**
 * Whether the process of a record lives as far as this user can see: the same process still, and owned by whoever wrote the
 * record. Else a file could make us end a stranger's process.
 */
export function isLiveProcess({ running: { pid, started }, owner }: PidRecord): boolean {
  const processOwner = ownerOf(pid);
  return isSameStart(startTimeOf(pid), started) && (processOwner === null || processOwner === owner);
}

function liveProcess({ pid, identity }: RunFiles): Running | null {
  const record = readPidFile(pid);
  if (record === null || record === 'hidden' || record.running.identity !== identity) return null;
  return isLiveProcess(record) ? record.running : null;
}
