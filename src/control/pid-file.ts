// The pid file: which process serves a parameters file, and where. Written whole or not at all, never believed blindly.

import { closeSync, constants, fstatSync, openSync, readFileSync, rmSync } from 'node:fs';
import { SyncctlError } from '../core/error.js';
import type { Listener } from '../core/listener.js';
import { reasonOf } from '../core/system-error.js';
import { createFile, replaceFile, writeDraft } from '../disk/draft.js';
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
  const { pid: path } = files;
  if (create(path, running)) return;
  const other = readLive(files);
  if (other) throw alreadyRunning(other);
  writing(path, () => rmSync(path, { force: true }));
  if (!create(path, running)) throw alreadyRunning(readLive(files) ?? running);
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
    throw new SyncctlError('PID_FILE', `the pid file "${path}" cannot be written: ${reasonOf(cause)}`, {
      cause,
    });
  }
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
