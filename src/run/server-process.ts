// A server together with what a process adds to it: its entry in the run directory, signals, reloads, and what systemd is told.

import type { Supervisor } from '../control/pid-file.js';
import { isElsewhere, placeOf } from '../control/place.js';
import { startTimeOf } from '../control/process-identity.js';
import type { RunFiles } from '../control/run-directory.js';
import type { Reloaded } from '../core/admin.js';
import { EXIT, type ExitCode } from '../core/error.js';
import type { Listener } from '../core/listener.js';
import type { Project } from '../project/project.js';
import type { Engine } from '../server/engines/engine.js';
import type { CompleteOptions } from '../server/options.js';
import { createServer } from '../server/server.js';
import type { Server } from '../server/server-interface.js';
import type { Handed } from './activation.js';
import { boundLog } from './bounded-log.js';
import { demoUrl } from './demo.js';
import { LIVE_FINDINGS, logFindings } from './finding-events.js';
import type { LaunchEvents, LaunchOptions } from './launch-options.js';
import type { RunLog } from './log.js';
import { logPlaceOf } from './log-place.js';
import type { Notifier } from './notify.js';
import { Presence } from './presence.js';
import { createReload } from './reload.js';
import { requireModules } from './require-startable.js';
import { forgetFailures } from './restart-delay.js';
import { probeSelf } from './self-probe.js';
import {
  type Configured,
  configuredListener,
  type LaunchSettings,
  logOptions,
  type Modules,
  operatorAddresses,
  serverOptions,
} from './server-options.js';
import { listenToSignals } from './signals.js';
import { fewFiles, fileLimit } from './start-checks/few-files.js';
import { START_CHECKS } from './start-checks/index.js';
import { type ProcessState, runStartChecks } from './start-checks/start-check.js';

/** Milliseconds for a command inside the container to end by itself, which would otherwise be killed with it. */
const PARTING = 500;

/** What a process has before there is a server. */
export interface Preparation {
  readonly project: Project;
  readonly options: LaunchOptions;
  readonly events: LaunchEvents;
  readonly files: RunFiles;
  readonly log: RunLog;
  readonly handed: Handed;
  readonly supervisor: Supervisor | null;
  readonly modules: Modules;
  readonly engine: Engine;
  readonly adminFiles: CompleteOptions['adminFiles'];
}

/** Where the server listens. */
export type Addresses = Awaited<ReturnType<Server['start']>>;

export class ServerProcess {
  readonly #prepared: Preparation;
  readonly #launch: LaunchSettings;
  readonly #presence: Presence;
  readonly #reread: () => Promise<Reloaded>;
  readonly #server: Server;
  #settings: Configured;
  #notifier: Notifier | null = null;
  #signals: { stop(): void } | null = null;
  #ended = (): void => {};

  /** Resolves once a signal, an error or an operator has stopped the server. */
  readonly stopped = new Promise<void>((resolve) => {
    this.#ended = resolve;
  });
  exit: ExitCode = EXIT.ok;
  isStopping = false;

  /** Throws a SyncctlError if the settings are not possible together. */
  constructor(prepared: Preparation) {
    this.#prepared = prepared;
    const { project, options, files, log, handed, modules, engine, adminFiles } = prepared;
    this.#launch = {
      version: options.version,
      socket: files.socket,
      modules,
      handed,
      instance: options.instance,
      log,
      reload: () => this.#reload(),
      stop: () => this.#stopLater(),
    };
    this.#settings = serverOptions(project, this.#launch);
    this.#server = createServer({ ...this.#settings, engine, adminFiles });
    this.#presence = new Presence(options, files);
    const apply = (changed: Project) => this.#apply(changed);
    this.#reread = createReload(project, { load: options.load, log, apply });
  }

  /** From now on, signals and uncaught errors have an effect, and systemd learns of the server's state. */
  handleSignals(notifier: Notifier): void {
    this.#notifier = notifier;
    const handled = {
      stop: () => {
        this.isStopping = true;
        notifier.stopping();
        this.#prepared.events.stopping();
        this.#server.stop().then(this.#ended);
      },
      reload: () => void this.#reload().catch(() => {}),
      fault: (error: unknown) => {
        this.exit = EXIT.failed;
        this.#server.fault(error);
      },
    };
    this.#signals = listenToSignals(handled, hasTerminal());
    process.once('exit', () => this.#presence.release());
  }

  /** Opens the listeners. Rejects with a SyncctlError if that is not possible. */
  async listen(): Promise<Addresses> {
    const started = await this.#server.start();
    return { ...started, listen: withKnownPath(started.listen, this.#configured) };
  }

  /** Logs what is wrong with the configuration, and leaves word of the server in the run directory. Throws a SyncctlError. */
  register({ listen, admin }: Addresses): void {
    const { project, options, events, files, log, handed, supervisor } = this.#prepared;
    const configured = this.#configured;
    const moved = handed.ws !== null && isElsewhere(listen, configured);
    const state = this.#state(moved ? { listen: placeOf(listen), configured: placeOf(configured) } : null);
    runStartChecks(START_CHECKS, project, state, log);
    logFindings(project, log);
    const logPlace = logPlaceOf(options.env, files.log, supervisor);
    const isDetached = logPlace !== null && 'path' in logPlace && logPlace.path === files.log;
    this.#presence.claim({
      pid: process.pid,
      started: startTimeOf(process.pid) ?? '',
      file: options.file,
      identity: files.identity,
      instance: options.instance,
      listen,
      admin,
      drain: drainOf(this.#settings),
      supervisor,
      log: logPlace,
      launch: isDetached ? options.launch : null,
    });
    if (isDetached) boundLog(files.log);
    events.launching(placeOf(listen));
  }

  /** Proves that the server answers, and tells everyone. Rejects with the SyncctlError of the probe. */
  async prove({ listen, admin }: Addresses): Promise<void> {
    const { options, events, files, handed } = this.#prepared;
    const isHanded = handed.ws !== null && options.instance === null;
    const probe = { listen, handed: isHanded, socket: files.probe, timeout: options.timeout };
    events.healthy(await probeSelf(this.#server, probe));
    if (options.demo !== null) events.demo(demoUrl(listen, admin));
    forgetFailures(files.failures);
    this.#notifier?.ready();
    this.#presence.watch((moved) => this.#moveOperators(moved.socket));
  }

  async close(): Promise<void> {
    await this.#server.stop();
    this.#notifier?.close();
    this.#presence.release();
  }

  /** Opens what was in a run directory that has gone; answers where the admin listener is then. */
  async #moveOperators(socket: string): Promise<Listener | null> {
    const { project } = this.#prepared;
    const { admin, control } = operatorAddresses(project, socket);
    // Another admin listener is still there.
    const inside = project.settings.server.admin === null ? admin : null;
    await this.#server.moveOperators({ admin: inside, control });
    return this.#server.adminAddress;
  }

  get #configured(): ReturnType<typeof configuredListener> {
    return configuredListener(this.#prepared.project, this.#prepared.options.instance);
  }

  #stopLater(): void {
    const isContainer = this.#prepared.supervisor?.kind === 'container';
    setTimeout(() => this.#signals?.stop(), isContainer ? PARTING : 0);
  }

  async #reload(): Promise<Reloaded> {
    this.#notifier?.reloading();
    return this.#reread().finally(() => this.#notifier?.reloaded());
  }

  #apply(changed: Project): void {
    const { options, log } = this.#prepared;
    requireModules(changed, options.file);
    const next = serverOptions(changed, this.#launch);
    this.#server.change(next);
    if (next.limits.maxConnections !== this.#settings.limits.maxConnections) {
      runStartChecks([fewFiles], changed, this.#state(null), log);
    }
    this.#settings = next;
    logFindings(changed, log, LIVE_FINDINGS);
    log.hide(logOptions(changed).secrets);
    log.level = changed.settings.server.log_level.value;
    this.#presence.update({ drain: drainOf(next) });
  }

  #state(movedSocket: ProcessState['movedSocket']): ProcessState {
    const { handed, options } = this.#prepared;
    return {
      fileLimit: fileLimit(),
      unusedSockets: handed.unused,
      movedSocket,
      unit: options.env.SYNCCTL_UNIT ?? null,
    };
  }
}

/** Seconds that stopping may take. */
function drainOf({ limits }: Configured): number {
  return limits.drainDelay + limits.drain;
}

/** A Unix socket that was handed over has no path to tell; it is taken for the one that is configured, if that is one. */
function withKnownPath<T extends Listener>(listen: T, configured: T): T {
  return 'path' in listen && listen.path === '' && 'path' in configured ? configured : listen;
}

/** Whether somebody sits in front of this process, and may leave. */
function hasTerminal(): boolean {
  return [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY === true);
}
