// The pid file: which process serves a parameters file, and where. Written whole or not at all, never believed blindly.

import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { SyncctlError } from '../core/error.js';
import type { Listener } from '../core/listener.js';
import { reasonOf } from '../core/system-error.js';
import { isSameStart, ownerOf, startTimeOf } from './process-identity.js';
import { isTrusted, type RunFiles } from './run-directory.js';

export interface Running {
  readonly pid: number;
  /** From `startTimeOf`. */
  readonly started: string;
  /** The parameters file, as an absolute path. */
  readonly file: string;
  /** From `runFiles`: a record that was copied to the name of another file tells nothing of that one. */
  readonly identity: string;
  readonly listen: Listener;
  readonly admin: Listener | null;
  /** Seconds that stopping may take. */
  readonly drain: number;
}

/** The server that a pid file tells of, null when there is none or it has ended. A file that is stale is left alone. */
export function findRunning(candidates: readonly RunFiles[]): { running: Running; files: RunFiles } | null {
  for (const files of candidates) {
    const running = isTrusted(files.directory) ? readLive(files) : null;
    if (running) return { running, files };
  }
  return null;
}

/** Claims the pid file for this process. Throws SyncctlError ALREADY_RUNNING when a live server has it. */
export function claimPidFile(files: RunFiles, running: Running): void {
  const path = files.pid;
  const draft = `${path}.${process.pid}`;
  writeDraft(draft, JSON.stringify(running));
  try {
    if (tryLink(draft, path)) return;
    const other = readLive(files);
    if (other) throw alreadyRunning(other);
    remove(path);
    if (!tryLink(draft, path)) throw alreadyRunning(readLive(files) ?? running);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Writes anew what this process has claimed before. */
export function updatePidFile(path: string, running: Running): void {
  const draft = `${path}.${process.pid}`;
  writeDraft(draft, JSON.stringify(running));
  renameSync(draft, path);
}

/** Removes the pid file if it is still this process's. */
export function releasePidFile(path: string): void {
  if (readPidFile(path)?.running.pid === process.pid) rmSync(path, { force: true });
}

/** A SyncctlError that says which process serves the file already. */
export function alreadyRunning({ pid, listen }: Running): SyncctlError {
  return new SyncctlError(
    'ALREADY_RUNNING',
    `a server for this file runs already, as process ${pid} on ${'path' in listen ? listen.path : `port ${listen.port}`}`,
    {
      hint: 'stop it with syncctl down',
    },
  );
}

function tryLink(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw unwritable(path, error);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, cause: unknown): SyncctlError {
  return new SyncctlError('PID_FILE', `the pid file "${path}" cannot be written: ${reasonOf(cause)}`, {
    cause,
  });
}

function writeDraft(path: string, content: string): void {
  let file: number | null = null;
  try {
    rmSync(path, { force: true });
    file = openSync(path, 'wx', 0o600);
    writeSync(file, content);
    fsyncSync(file);
  } catch (error) {
    throw unwritable(path, error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** What a pid file says, and the user whose file it is. A link, a pipe or a folder in its place says nothing. */
function readPidFile(path: string): { running: Running; owner: number } | null {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(file);
    if (!stat.isFile()) return null;
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRunning(content) ? { running: content, owner: stat.uid } : null;
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}

function isRunning(content: unknown): content is Running {
  if (typeof content !== 'object' || content === null) return false;
  const { pid, started, identity, listen, drain } = content as Partial<Running>;
  const named = typeof started === 'string' && typeof identity === 'string';
  const known = named && isListener(listen) && typeof drain === 'number';
  return known && Number.isInteger(pid) && Number(pid) > 1;
}

function isListener(value: unknown): value is Listener {
  const { port, path } = (value ?? {}) as { port?: unknown; path?: unknown };
  return typeof port === 'number' || typeof path === 'string';
}

/**
 * The server of these files, if it lives: of the same parameters file, the same process still, and owned by whoever wrote
 * the record. Else a file could make us end a stranger's process.
 */
function readLive(files: RunFiles): Running | null {
  const record = readPidFile(files.pid);
  if (record === null || record.running.identity !== files.identity) return null;
  const { pid, started } = record.running;
  const owner = ownerOf(pid);
  const same = isSameStart(startTimeOf(pid), started) && (owner === null || owner === record.owner);
  return same ? record.running : null;
}
