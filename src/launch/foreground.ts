// Runs the server in this process: started, proved healthy, left word of, and drained at a signal.

import { EXIT } from '../core/error.js';
import type { Project } from '../parameters/model.js';
import { probeServer } from '../probe/handshake.js';
import { createServer, type Server } from '../server/server.js';
import { createLog } from './log.js';
import { loadModules } from './modules.js';
import { alreadyRunning, claimPidFile, findRunning, releasePidFile } from './pid-file.js';
import { startTimeOf } from './process-identity.js';
import { createRunDirectory, runFiles } from './run-directory.js';
import { serverOptions } from './server-options.js';
import { warnOfAccess } from './warnings.js';
import { keepYoungGenerationSmall } from './young-generation.js';

export interface LaunchOptions {
  readonly version: string;
  /** The parameters file as an absolute path. */
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds within which the server must prove that it answers. */
  readonly timeout: number;
}

/** What the world is told on the way. */
export interface LaunchEvents {
  /** About to listen on `address:port`; the port that the system chose when 0 was asked for. */
  launching(address: string): void;
  /** The handshake, WELCOME and an event went through the listening address, in so many milliseconds. */
  healthy(milliseconds: number): void;
  stopping(): void;
}

/** Resolves with the exit code after the server has stopped. Rejects with SyncctlError when it could not start or prove itself. */
export async function runForeground(
  project: Project,
  options: LaunchOptions,
  events: LaunchEvents,
): Promise<number> {
  keepYoungGenerationSmall();
  const candidates = runFiles(options.file, options.env);
  const other = findRunning(candidates);
  if (other) throw alreadyRunning(other.running);
  createRunDirectory(options.env);
  const [files] = candidates;
  if (!files) throw new TypeError('there is always a run directory');
  const log = createLog();
  const modules = await loadModules(project, options.file);
  const settings = serverOptions(project, modules, options.version, files.socket, log);
  const server = createServer(settings);
  const asked = new AbortController();
  const stopped = stopAtSignal(server, asked, events);
  const { listen, admin } = await server.start();
  warnOfAccess(project, log);
  try {
    const started = startTimeOf(process.pid) ?? '';
    claimPidFile(files.pid, {
      pid: process.pid,
      started,
      file: options.file,
      listen,
      admin,
      drain: settings.limits.drain,
    });
    events.launching(bracketed(listen.address, listen.port));
    const { ms } = await probeServer({
      host: listen.address,
      port: listen.port,
      path: '',
      timeout: options.timeout,
      publish: true,
    });
    events.healthy(ms);
    await stopped;
    return EXIT.ok;
  } catch (error) {
    if (!asked.signal.aborted) throw error;
    return EXIT.ok;
  } finally {
    await server.stop();
    releasePidFile(files.pid);
  }
}

function bracketed(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** The first SIGINT, SIGTERM or lost terminal drains; a second one ends the process at once. */
function stopAtSignal(server: Server, asked: AbortController, events: LaunchEvents): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      if (asked.signal.aborted) process.exit(EXIT.findings);
      asked.abort();
      events.stopping();
      server.stop().then(resolve);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}
