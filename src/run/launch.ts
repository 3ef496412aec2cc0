// Starts the server for a project, in this process or in a separate one.

import { resolve } from 'node:path';
import { findRunning } from '../control/find-running.js';
import { alreadyRunning } from '../control/pid-file.js';
import { runFiles } from '../control/run-directory.js';
import { stopRunning } from '../control/stop.js';
import { EXIT, type ExitCode } from '../core/error.js';
import type { Project } from '../project/project.js';
import { requireBindAddress, requireSettings } from '../project/require-resolved.js';
import { type LaunchProgress, runDetached } from './detached.js';
import type { LaunchEvents, LaunchOptions } from './launch-options.js';

export interface StartOptions extends LaunchOptions {
  readonly detach: boolean;
  /** Whether to stop a running server of the same file, once it is sure that another can be started. */
  readonly replace: boolean;
  /** syncctl's own entry file, and the command line that runs the same in the foreground. */
  readonly program: string;
  readonly argv: readonly string[];
}

/** What a command line asks for. `timeout` is in seconds, `root` is where syncctl is installed. */
export interface LaunchRequest {
  readonly version: string;
  readonly root: string;
  readonly argv: readonly string[];
  readonly timeout: number;
  readonly detach: boolean;
  readonly replace: boolean;
  readonly instance?: number | undefined;
  readonly load: LaunchOptions['load'];
  readonly demo: boolean;
}

/** The words of a command line that are not for the server itself. */
const DETACHING: readonly string[] = ['--detach', '-d', '--replace'];

/** Completes what was asked for with paths and the environment of this process. */
export function launchOptions(path: string, request: LaunchRequest): StartOptions {
  const { version, root, argv, timeout, detach, replace, instance = null, load, demo } = request;
  return {
    version,
    program: resolve(root, 'bin/run.js'),
    argv: ['up', ...argv.filter((word) => !DETACHING.includes(word))],
    file: resolve(path),
    instance,
    env: process.env,
    timeout: timeout * 1000,
    detach,
    load,
    launch: { argv, cwd: process.cwd() },
    replace,
    demo: demo ? root : null,
  };
}

/** Resolves with the exit code: when the server has stopped, or with `detach` when it is healthy. Rejects with SyncctlError. */
export async function launch(
  project: Project,
  options: StartOptions,
  events: LaunchEvents,
): Promise<ExitCode> {
  requireBindAddress(project);
  requireSettings(project);
  if (options.detach) {
    const other = await findRunning(runFiles(options.file, options.env, options.instance));
    if (other && !options.replace) throw alreadyRunning(other.running);
    if (other) {
      await stopRunning(other);
      events.replaced(other.running.pid);
    }
    await runDetached(options, (message) => tell(events, message));
    return EXIT.ok;
  }
  // The server and what it needs are loaded here, so that a command that only starts a process does not pay for them.
  const { runForeground } = await import('./foreground.js');
  return runForeground(project, options, process.send ? echo(events) : events);
}

function tell(events: LaunchEvents, message: LaunchProgress): void {
  if ('launching' in message) events.launching(message.launching);
  else events.healthy(message.healthy);
}

/** A parent that waits for this process hears the same. */
function echo(events: LaunchEvents): LaunchEvents {
  const send = (message: LaunchProgress): void => {
    if (process.connected) process.send?.(message, () => {});
  };
  return {
    ...events,
    launching: (address) => send({ launching: address }),
    healthy: (healthy) => send({ healthy }),
  };
}
