// Starts the server in a process of its own and returns when that has proved itself, or tells why it has not.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { EXIT, SyncctlError } from '../core/error.js';
import { createRunDirectory, runFiles } from './run-directory.js';

export interface DetachOptions {
  /** syncctl's own entry file. */
  readonly program: string;
  /** The command line of the server in the foreground, without node and program. */
  readonly argv: readonly string[];
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds. */
  readonly timeout: number;
}

/** What the child reports to its parent, over the channel between them. */
export type LaunchMessage = { readonly launching: string } | { readonly healthy: number };

const LAST_LINES = 10;

/** Resolves when the server is healthy; rejects with a SyncctlError that ends with the server's own last lines. */
export async function runDetached(
  options: DetachOptions,
  report: (message: LaunchMessage) => void,
): Promise<void> {
  createRunDirectory(options.env);
  const log = runFiles(options.file, options.env)[0]?.log ?? '';
  const output = openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, [options.program, ...options.argv], {
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    env: { ...options.env, NO_COLOR: '1' },
  });
  closeSync(output);
  const failed = (why: string): SyncctlError =>
    new SyncctlError('NOT_HEALTHY', [why, ...lastLines(log)].join('\n'), { exit: EXIT.findings });
  await new Promise<void>((resolve, reject) => {
    const seconds = options.timeout / 1000;
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(failed(`the server was not healthy within ${seconds} s and was ended; its last lines:`));
    }, options.timeout);
    child.on('error', (cause) =>
      reject(new SyncctlError('NOT_STARTED', 'the server process could not be started', { cause })),
    );
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code === EXIT.failed) reject(new SyncctlError('NOT_STARTED', ownSentence(log)));
      else reject(failed('the server ended before it was healthy; its last lines:'));
    });
    child.on('message', (message: LaunchMessage) => {
      report(message);
      if (!('healthy' in message)) return;
      clearTimeout(timer);
      resolve();
    });
  });
  child.disconnect();
  child.unref();
}

function lastLines(log: string): string[] {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
  } catch {
    return [];
  }
}

/** A server that could not start has said why in its last lines. */
function ownSentence(log: string): string {
  const lines = lastLines(log);
  const from = lines.findLastIndex((line) => line.startsWith('syncctl: '));
  return lines
    .slice(Math.max(0, from))
    .join('\n')
    .replace(/^syncctl: /, '');
}
