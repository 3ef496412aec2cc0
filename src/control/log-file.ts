// Reads the end of a log file, and what is added to it, through all its new beginnings.

import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { SyncctlError } from '../core/error.js';
import { codeOf, reasonOf } from '../core/system-error.js';
import { previousLog } from './run-directory.js';

/** Milliseconds between two looks at a log that is followed. */
const PERIOD = 250;

/** Of older lines, this many bytes are looked through. */
const MAX_BYTES = 16 * 1024 * 1024;

const CHUNK = 64 * 1024;

/** How far a log was read. */
interface Position {
  readonly inode: number;
  readonly offset: number;
}

export interface LogEnd {
  readonly lines: readonly string[];
  readonly position: Position;
}

/** The last `count` lines of a log; those before its last beginning count too. Throws a SyncctlError if it cannot be read. */
export function readLogEnd(path: string, count: number): LogEnd {
  const now = readFrom(path, { inode: 0, offset: 0 });
  const lines = linesOf(now.text);
  if (lines.length >= count) return { lines: count === 0 ? [] : lines.slice(-count), position: now.position };
  const before = linesOf(readPrevious(path));
  return { lines: [...before, ...lines].slice(-count), position: now.position };
}

/** Tells of each line that is added after `position`, until `signal` is aborted. */
export async function followLog(
  path: string,
  position: Position,
  { line, signal }: { readonly line: (text: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  let at = position;
  let rest = '';
  while (!signal.aborted) {
    const read = readOn(path, at);
    if (read !== null) {
      at = read.position;
      const lines = `${rest}${read.text}`.split('\n');
      rest = lines.pop() ?? '';
      for (const one of lines) line(one);
    }
    await delay(PERIOD, undefined, { signal }).catch(() => {});
  }
}

/** Null when nothing was added, or when the file is gone for the moment, as between two runs. */
function readOn(path: string, at: Position): { text: string; position: Position } | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || (found.ino === at.inode && found.size === at.offset)) return null;
  return readFrom(path, isContinued(found, at) ? at : { inode: 0, offset: 0 });
}

function isContinued({ ino, size }: Stats, { inode, offset }: Position): boolean {
  return ino === inode && size >= offset;
}

function readPrevious(path: string): string {
  try {
    return readFrom(previousLog(path), { inode: 0, offset: 0 }).text;
  } catch {
    return '';
  }
}

function readFrom(path: string, { offset }: Position): { text: string; position: Position } {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const { ino, size } = fstatSync(file);
    const start = Math.max(offset, size - MAX_BYTES);
    const chunks: Buffer[] = [];
    let end = start;
    while (end < size) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - end));
      const length = readSync(file, chunk, 0, chunk.length, end);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      end += length;
    }
    return { text: Buffer.concat(chunks).toString(), position: { inode: ino, offset: end } };
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT')
      throw new SyncctlError('LOG_GONE', `the log "${path}" does not exist any more`, { cause });
    throw new SyncctlError('LOG_UNREADABLE', `the log "${path}" cannot be read: ${reasonOf(cause)}`, {
      cause,
    });
  } finally {
    if (file !== null) closeSync(file);
  }
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
