// Finds the server of a parameters file: by a pid file in a folder that can be believed, and by whether its socket answers.

import { lstatSync } from 'node:fs';
import { connect } from 'node:net';
import { EXIT, SyncctlError } from '../core/error.js';
import { isDenied } from '../core/system-error.js';
import { isLiveProcess, type PidRecord, type Running, readPidFile } from './pid-file.js';
import { isTrusted, type RunFiles } from './run-directory.js';

/** A server that runs, and its files. */
export interface Found {
  readonly running: Running;
  readonly files: RunFiles;
  /** The user whose files they are. */
  readonly owner: number;
}

/** The first server that a pid file tells of and that lives; null when there is none. A file that is stale is left alone. */
export async function findRunning(candidates: readonly RunFiles[]): Promise<Found | null> {
  for (const files of candidates) {
    if (!isTrusted(files)) continue;
    const record = readPidFile(files.pid);
    if (record === null || record === 'hidden' || record.running.identity !== files.identity) continue;
    if (await isLive(record, files)) return { running: record.running, files, owner: record.owner };
  }
  return null;
}

/** Throws a SyncctlError when there seems to be a server of the file that this user may not look at. */
export function requireNothingHidden(candidates: readonly RunFiles[]): void {
  const hidden = candidates.find(isHidden);
  if (hidden === undefined) return;
  throw new SyncctlError(
    'NOT_PERMITTED',
    `"${hidden.directory}" may contain a running server, but this user cannot read that directory`,
    { hint: `run this as ${nameOf(hidden.owner)}`, exit: EXIT.failed },
  );
}

function isHidden({ directory, pid, likely }: RunFiles): boolean {
  if (!isFolder(directory)) return likely && isClosed(directory);
  try {
    lstatSync(pid);
    return readPidFile(pid) === 'hidden';
  } catch {
    return likely && isClosed(pid);
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function isClosed(path: string): boolean {
  try {
    lstatSync(path);
    return false;
  } catch (error) {
    return isDenied(error);
  }
}

/** Who may look. In a container, root often may not. */
function nameOf(user: number | null): string {
  if (user === 0) return 'root';
  const name = user === null ? "the server's user" : `user ${user}`;
  return process.getuid?.() === 0 ? name : `${name} or as root`;
}

/** A process that cannot be seen, as from a sandbox or as the first one of a container, answers at its socket all the same. */
async function isLive(record: PidRecord, { socket }: RunFiles): Promise<boolean> {
  return (await accepts(socket)) || isLiveProcess(record);
}

/** Whether somebody listens at a unix socket; the system accepts for a process that hangs, too. */
export function accepts(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
