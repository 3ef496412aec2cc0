// Keeps a unit that fails again and again from being restarted in a hot loop: the process waits before it exits. systemd's own way
// (RestartSteps=) is younger than many systems.

import { readFileSync, rmSync } from 'node:fs';
import { createRunDirectory, runFiles } from '../control/run-directory.js';
import { EXIT, type ExitCode } from '../core/error.js';
import { replaceFile, writeDraft } from '../disk/draft.js';
import { sayWhatRestarts } from './supervisor.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Seconds; who has run for longer than that may be restarted at once. */
const SOON = 10;
/** Seconds of the longest wait. */
const LONGEST = 30;

/** How many starts in a row have failed before this one. */
function readFailures(path: string): number {
  try {
    const count = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(count) && count > 0 ? count : 0;
  } catch {
    return 0;
  }
}

/** The seconds to wait after so many failures in a row. */
function restartDelay(failures: number): number {
  return Math.min(LONGEST, 2 ** (failures - 1));
}

/** To be called once the server is ready. */
export function forgetFailures(path: string): void {
  rmSync(path, { force: true });
}

/** What is left to do under systemd by a process that failed with this code: to say what happens next, and to wait for it. */
export async function settleFailure(
  exit: ExitCode,
  env: Environment,
  say: (text: string) => void,
): Promise<void> {
  if (exit === EXIT.misconfigured) sayWhatRestarts(env, say);
  else await delayRestart(env, say);
}

/**
 * Of a process that failed soon after its start under systemd: counts the failure, says how long it waits, and resolves after that
 * or at SIGTERM. Elsewhere it resolves at once.
 */
async function delayRestart(env: Environment, say: (text: string) => void): Promise<void> {
  if (!env.NOTIFY_SOCKET || process.send !== undefined || process.uptime() > SOON) return;
  const seconds = restartDelay(count(env));
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.removeAllListeners(signal);
      process.once(signal, () => {
        clearTimeout(timer);
        resolve();
      });
    }
    say(`syncctl: waiting ${seconds} s before exiting, to keep systemd from restarting it immediately\n`);
  });
}

/** Where the count cannot be kept, each failure is the first. */
function count(env: Environment): number {
  try {
    createRunDirectory(env);
    const path = runFiles('', env)[0]?.failures ?? '';
    const failures = readFailures(path) + 1;
    replaceFile(writeDraft(path, String(failures), 0o600), path);
    return failures;
  } catch {
    return 1;
  }
}
