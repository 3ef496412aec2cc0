// Starts the server in a separate process and returns when it is healthy, or reports why it is not.

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { createRunDirectory, runFiles } from '../control/run-directory.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import { reasonOf } from '../core/system-error.js';
import { keepLastLog } from './bounded-log.js';

export interface DetachOptions {
  /** syncctl's own entry file. */
  readonly program: string;
  /** The command line of the server in the foreground, without node and program. */
  readonly argv: readonly string[];
  readonly file: string;
  readonly instance: number | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds. */
  readonly timeout: number;
}

/** What the child reports to its parent, over the channel between them. */
export type LaunchMessage = LaunchProgress | Failed;
export type LaunchProgress = { readonly launching: string } | { readonly healthy: number };
interface Failed {
  readonly failed: string;
  readonly hint?: string;
}

/** Tells a parent that waits for this process why it does not start. Resolves when the parent has the message, or there is none. */
export async function tellParent(failure: unknown): Promise<void> {
  const message = failure instanceof Error ? failure.message : String(failure);
  const own = failure instanceof SyncctlError;
  const told: LaunchMessage = {
    failed: own ? message : `unexpected error: ${message}`,
    ...(own && failure.hint !== undefined ? { hint: failure.hint } : {}),
  };
  if (process.connected) await new Promise((resolve) => process.send?.(told, resolve));
}

const LAST_LINES = 10;

/** What ends the wait, and with it a server that nobody has heard of yet. */
const INTERRUPTING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds that a server which was interrupted may take to tidy up. */
const GRACE = 2000;

/** Resolves when the server is healthy; rejects with a SyncctlError that ends with the server's own last lines. */
export async function runDetached(
  options: DetachOptions,
  report: (message: LaunchProgress) => void,
): Promise<void> {
  createRunDirectory(options.env);
  const log = runFiles(options.file, options.env, options.instance)[0]?.log ?? '';
  keepLastLog(log);
  const output = openLog(log);
  const child = spawn(process.execPath, [options.program, ...options.argv], {
    detached: true,
    // What it prints is told over the channel, so that the log holds nothing but log lines.
    stdio: ['ignore', 'ignore', output, 'ipc'],
    env: { ...options.env, NO_COLOR: '1' },
  });
  closeSync(output);
  try {
    await untilHealthy(child, { log, timeout: options.timeout }, report);
  } finally {
    if (child.connected) child.disconnect();
    child.unref();
  }
}

/** Appends, so that two servers started at once do not write over each other's lines. */
function openLog(log: string): number {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_APPEND, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    return openSync(log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0o600);
  } catch (cause) {
    throw new SyncctlError('LOG', `cannot write the log "${log}": ${reasonOf(cause)}`, { cause });
  }
}

/** A child that is not healthy in the end has ended when this rejects. */
async function untilHealthy(
  child: ChildProcess,
  { log, timeout }: { log: string; timeout: number },
  report: (message: LaunchProgress) => void,
): Promise<void> {
  let interrupted: NodeJS.Signals | null = null;
  let late = false;
  let failure: Failed | null = null;
  const interrupt = (signal: NodeJS.Signals): void => {
    // A second request skips the cleanup.
    child.kill(interrupted === null ? 'SIGTERM' : 'SIGKILL');
    interrupted = signal;
    setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
  };
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, timeout);
  const endOf = (code: number | null): SyncctlError => {
    if (interrupted !== null)
      return new SyncctlError('INTERRUPTED', `interrupted by ${interrupted}; the server was stopped again`);
    if (late) return notHealthy(log, `the server was not healthy within ${timeout / 1000} s and was stopped`);
    const exit = code === EXIT.failed || code === EXIT.misconfigured ? code : EXIT.findings;
    if (failure === null || exit === EXIT.findings)
      return notHealthy(log, 'the server exited before it was healthy', exit);
    const { failed: sentence, ...hint } = failure;
    return new SyncctlError('NOT_STARTED', sentence, { ...hint, exit });
  };
  for (const signal of INTERRUPTING) process.on(signal, interrupt);
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('error', (cause) =>
        reject(new SyncctlError('NOT_STARTED', 'cannot start the server process', { cause })),
      );
      // What it has said last may still be on its way.
      child.on('exit', (code) =>
        child.connected ? child.once('disconnect', () => reject(endOf(code))) : reject(endOf(code)),
      );
      child.on('message', (message: LaunchMessage) => {
        if (interrupted !== null) return;
        if ('failed' in message) failure = message;
        else report(message);
        if ('healthy' in message) resolve();
      });
    });
  } finally {
    clearTimeout(timer);
    for (const signal of INTERRUPTING) process.off(signal, interrupt);
  }
}

function notHealthy(log: string, why: string, exit: ExitCode = EXIT.findings): SyncctlError {
  return new SyncctlError('NOT_HEALTHY', [`${why}; its last log lines:`, ...lastLines(log)].join('\n'), {
    exit,
  });
}

function lastLines(log: string): string[] {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
  } catch {
    return [];
  }
}
