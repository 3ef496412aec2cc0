// Runs the server in this process: starts it, proves that it is healthy, registers it, and reloads and drains it on signals.

import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { findRunning } from '../control/find-running.js';
import { alreadyRunning, type Launch } from '../control/pid-file.js';
import { isElsewhere, placeOf } from '../control/place.js';
import { startTimeOf } from '../control/process-identity.js';
import { createRunDirectory, type RunFiles, runFiles } from '../control/run-directory.js';
import type { Reloaded } from '../core/admin.js';
import { EXIT, type ExitCode, SyncctlError } from '../core/error.js';
import type { Listener } from '../core/listener.js';
import type { Project } from '../project/project.js';
import { createServer } from '../server/server.js';
import { handedSockets, sortHanded } from './activation.js';
import { boundLog } from './bounded-log.js';
import { demoUrl, readDemo } from './demo.js';
import { LIVE_FINDINGS, logFindings } from './finding-events.js';
import { createLog, type RunLog } from './log.js';
import { logPlaceOf } from './log-place.js';
import { surviveLostOutput } from './lost-output.js';
import { loadModules } from './modules.js';
import { createNotifier } from './notify.js';
import { Presence } from './presence.js';
import { createReload } from './reload.js';
import { requireModules } from './require-startable.js';
import { forgetFailures } from './restart-delay.js';
import { probeSelf } from './self-probe.js';
import {
  configuredListener,
  type LaunchSettings,
  logOptions,
  operatorAddresses,
  serverOptions,
} from './server-options.js';
import { listenToSignals } from './signals.js';
import { fewFiles, fileLimit } from './start-checks/few-files.js';
import { START_CHECKS } from './start-checks/index.js';
import { type ProcessState, runStartChecks } from './start-checks/start-check.js';
import { supervisorOf } from './supervisor.js';

/** How often to look for a server that was started at the same time, and the milliseconds between. */
const LOOKS = 20;
const BETWEEN_LOOKS = 20;

/** Milliseconds for a command inside the container to end by itself, which would otherwise be killed with it. */
const PARTING = 500;

export interface LaunchOptions {
  readonly version: string;
  /** The parameters file as an absolute path. */
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds within which the server must prove that it answers. */
  readonly timeout: number;
  /** Reads and checks the project again; rejects with a SyncctlError when it is wrong. */
  readonly load: () => Promise<Project>;
  /** How this server was started. */
  readonly launch: Launch;
  /** Where syncctl is installed, to serve its demo from; null serves none. */
  readonly demo: string | null;
}

/** What the world is told on the way. */
export interface LaunchEvents {
  /** From now on, the log is on standard error. */
  logging(log: RunLog): void;
  /** The server that ran before, as this process, has stopped. */
  replaced(pid: number): void;
  /** About to listen on `address:port`; the port that the system chose when 0 was asked for. */
  launching(address: string): void;
  /** The handshake, WELCOME and an event went through the listening address, in so many milliseconds. */
  healthy(milliseconds: number): void;
  /** The demo can be looked at; null when the admin listener is not open to browsers. */
  demo(url: string | null): void;
  stopping(): void;
}

/** Resolves with the exit code after the server has stopped. Rejects with SyncctlError when it could not start or prove itself. */
export async function runForeground(
  project: Project,
  options: LaunchOptions,
  events: LaunchEvents,
): Promise<ExitCode> {
  keepYoungGenerationSmall();
  const candidates = runFiles(options.file, options.env);
  const other = await findRunning(candidates);
  if (other) throw alreadyRunning(other.running);
  createRunDirectory(options.env);
  const [files] = candidates;
  if (!files) throw new TypeError('there is always a run directory');

  const log = await createLog(logOptions(project));
  events.logging(log);
  const wantsBackend = project.settings.server.backend.listen !== null;
  const handed = sortHanded(handedSockets(options.env, process.pid), wantsBackend);
  const supervisor = supervisorOf(options.env, handed);
  const launch: LaunchSettings = {
    version: options.version,
    socket: files.socket,
    modules: await loadModules(project, options.file),
    handed,
    log,
    reload: () => reload(),
    stop: () => {
      setTimeout(() => signals?.stop(), supervisor?.kind === 'container' ? PARTING : 0);
    },
  };
  const settings = serverOptions(project, launch);
  let { maxConnections } = settings.limits;
  const adminFiles = options.demo === null ? new Map<never, never>() : await readDemo(options.demo);
  const server = createServer({ ...settings, adminFiles });
  // Last, for it sends signs of life until it is closed: systemd would wait for a server that could not be made.
  const notifier = await createNotifier(options.env, log);

  const stateOf = (movedSocket: ProcessState['movedSocket']): ProcessState => ({
    fileLimit: fileLimit(),
    unusedSockets: handed.unused,
    movedSocket,
    unit: options.env.SYNCCTL_UNIT ?? null,
  });
  const presence = new Presence(options.file, options.env, files);
  let signals: { stop(): void } | null = null;
  const reread = createReload(project, {
    load: options.load,
    log,
    apply(changed) {
      requireModules(changed, options.file);
      const next = serverOptions(changed, launch);
      server.change(next);
      if (next.limits.maxConnections !== maxConnections) {
        maxConnections = next.limits.maxConnections;
        runStartChecks([fewFiles], changed, stateOf(null), log);
      }
      logFindings(changed, log, LIVE_FINDINGS);
      log.hide(logOptions(changed).secrets);
      log.level = changed.settings.server.log_level.value;
      presence.update({ drain: next.limits.drainDelay + next.limits.drain });
    },
  });
  async function reload(): Promise<Reloaded> {
    notifier.reloading();
    return reread().finally(() => notifier.reloaded());
  }

  const asked = new AbortController();
  let exit: ExitCode = EXIT.ok;
  const stopped = new Promise<void>((resolve) => {
    const handled = {
      stop() {
        asked.abort();
        notifier.stopping();
        events.stopping();
        server.stop().then(resolve);
      },
      reload: () => void reload().catch(() => {}),
      fault(error: unknown) {
        exit = EXIT.failed;
        server.fault(error);
      },
    };
    signals = listenToSignals(handled, hasTerminal());
  });
  surviveLostOutput();
  const release = () => presence.release();
  process.once('exit', release);
  try {
    const started = await server.start().catch((error: unknown) => explainTaken(error, candidates));
    const { admin } = started;
    const configured = configuredListener(project);
    const listen = withKnownPath(started.listen, configured);
    const moved = handed.ws !== null && isElsewhere(listen, configured);
    const state = stateOf(moved ? { listen: placeOf(listen), configured: placeOf(configured) } : null);
    runStartChecks(START_CHECKS, project, state, log);
    logFindings(project, log);
    const logPlace = logPlaceOf(options.env, files.log, supervisor);
    const isDetached = logPlace !== null && 'path' in logPlace && logPlace.path === files.log;
    presence.claim({
      pid: process.pid,
      started: startTimeOf(process.pid) ?? '',
      file: options.file,
      identity: files.identity,
      listen,
      admin,
      drain: settings.limits.drainDelay + settings.limits.drain,
      supervisor,
      log: logPlace,
      launch: isDetached ? options.launch : null,
    });
    if (isDetached) boundLog(files.log);
    events.launching(placeOf(listen));
    const probe = { listen, handed: handed.ws !== null, socket: files.probe, timeout: options.timeout };
    events.healthy(await probeSelf(server, probe));
    if (options.demo !== null) events.demo(demoUrl(listen, admin));
    forgetFailures(files.failures);
    notifier.ready();
    presence.watch(async ({ socket }) => {
      // Only what is in the run directory has gone with it.
      const { admin, control } = operatorAddresses(project, socket);
      const inside = project.settings.server.admin === null ? admin : null;
      await server.moveOperators({ admin: inside, control });
      return server.adminAddress;
    });
    await stopped;
    return exit;
  } catch (error) {
    if (!asked.signal.aborted) throw error;
    return exit;
  } finally {
    await server.stop();
    notifier.close();
    release();
  }
}

/**
 * Rejects with ALREADY_RUNNING when what is taken was taken by a server of the same file. One that was started at the same
 * time listens a moment before it leaves word of itself.
 */
async function explainTaken(error: unknown, candidates: readonly RunFiles[]): Promise<never> {
  const taken = error instanceof SyncctlError && ['PORT_TAKEN', 'SOCKET_TAKEN'].includes(error.code);
  for (let look = 0; taken && look < LOOKS; look++) {
    const other = await findRunning(candidates);
    if (other) throw alreadyRunning(other.running);
    await delay(BETWEEN_LOOKS);
  }
  throw error;
}

/** A Unix socket that was handed over has no path to tell; it is taken for the one that is configured, if that is one. */
function withKnownPath<T extends Listener>(listen: T, configured: T): T {
  return 'path' in listen && listen.path === '' && 'path' in configured ? configured : listen;
}

/** Whether somebody sits in front of this process, and may leave. */
function hasTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY === true);
}

/**
 * Keeps V8's young generation as small as it begins; to be called before much is allocated. Grown, it takes as much memory as
 * thousands of idle connections, and copying what lives long slows down each handshake.
 */
function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
