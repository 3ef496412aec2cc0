// The pid file: which process serves a parameters file, and where. Written whole or not at all, never believed blindly.

import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { SyncctlError } from '../core/error.js';
import { isSameStart, ownerOf, startTimeOf } from './process-identity.js';
import type { RunFiles } from './run-directory.js';

/** Where a running server can be reached: an address and port, or the path of a unix socket. */
export type Listener = { readonly address: string; readonly port: number } | { readonly path: string };

export interface Running {
  readonly pid: number;
  /** From `startTimeOf`. */
  readonly started: string;
  /** The parameters file, as an absolute path. */
  readonly file: string;
  readonly listen: Listener;
  readonly admin: Listener | null;
  /** Seconds that stopping may take. */
  readonly drain: number;
}

/** The server that a pid file tells of, null when there is none or it has ended. A file that is stale is left alone. */
export function findRunning(candidates: readonly RunFiles[]): { running: Running; files: RunFiles } | null {
  for (const files of candidates) {
    const running = readPidFile(files.pid);
    if (running && isOurs(running, files.pid)) return { running, files };
  }
  return null;
}

/** Claims the pid file for this process. Throws SyncctlError ALREADY_RUNNING when a live server has it. */
export function claimPidFile(path: string, running: Running): void {
  const draft = `${path}.${process.pid}`;
  writeDraft(draft, JSON.stringify(running));
  try {
    if (tryLink(draft, path)) return;
    const other = readPidFile(path);
    if (other && isOurs(other, path)) throw alreadyRunning(other);
    rmSync(path, { force: true });
    if (!tryLink(draft, path)) throw alreadyRunning(readPidFile(path) ?? running);
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
  if (readPidFile(path)?.pid === process.pid) rmSync(path, { force: true });
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
    throw new SyncctlError('PID_FILE', `the pid file ${path} cannot be written`, { cause: error });
  }
}

function writeDraft(path: string, content: string): void {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function readPidFile(path: string): Running | null {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRunning(content) ? content : null;
  } catch {
    return null;
  }
}

function isRunning(content: unknown): content is Running {
  if (typeof content !== 'object' || content === null) return false;
  const { pid, started, listen, drain } = content as Partial<Running>;
  const known = typeof started === 'string' && isListener(listen) && typeof drain === 'number';
  return known && Number.isInteger(pid) && Number(pid) > 1;
}

function isListener(value: unknown): value is Listener {
  const { port, path } = (value ?? {}) as { port?: unknown; path?: unknown };
  return typeof port === 'number' || typeof path === 'string';
}

/** The same process still, and owned by whoever wrote the file: else a file could make us end a stranger's process. */
function isOurs({ pid, started }: Running, path: string): boolean {
  const owner = ownerOf(pid);
  return isSameStart(startTimeOf(pid), started) && (owner === null || owner === statSync(path).uid);
}
