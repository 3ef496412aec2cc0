// Runs the server in this process, from the first check to the exit code.

import { setFlagsFromString } from 'node:v8';
import { createRunDirectory, runFiles } from '../control/run-directory.js';
import { explainTaken, requireNoneRunning } from '../control/taken.js';
import type { ExitCode } from '../core/error.js';
import type { Project } from '../project/project.js';
import { handedSockets, sortHanded } from './activation.js';
import { readDemo } from './demo.js';
import { createEngine } from './engine/create-engine.js';
import { dropHandover, handoverIn } from './engine/handover.js';
import type { LaunchEvents, LaunchOptions } from './launch-options.js';
import { createLog } from './log.js';
import { surviveLostOutput } from './lost-output.js';
import { loadModules } from './modules.js';
import { createNotifier } from './notify.js';
import { logOptions } from './server-options.js';
import { ServerProcess } from './server-process.js';
import { supervisorOf } from './supervisor.js';

/** Resolves with the exit code after the server has stopped. Rejects with SyncctlError when it could not start or prove itself. */
export async function runForeground(
  project: Project,
  options: LaunchOptions,
  events: LaunchEvents,
): Promise<ExitCode> {
  keepYoungGenerationSmall();
  const { file, instance, env, demo } = options;
  const candidates = runFiles(file, env, instance);
  await requireNoneRunning(candidates);
  createRunDirectory(env);
  const [files] = candidates;
  if (!files) throw new TypeError('there is always a run directory');

  const log = await createLog(logOptions(project));
  events.logging(log);
  const wantsBackend = project.settings.server.backend.listen !== null;
  const handed = sortHanded(handedSockets(env, process.pid), wantsBackend);
  const supervisor = supervisorOf(env, handed, instance);
  const modules = await loadModules(project, file);
  if (project.settings.server.engine.value !== 'memory') dropHandover(files.history, log);
  const engine = await createEngine(project, {
    parametersFile: file,
    timeout: options.timeout,
    handover: handoverIn(files.history, log),
  });
  const adminFiles = demo === null ? new Map<never, never>() : await readDemo(demo);
  const running = new ServerProcess({
    project,
    options,
    events,
    files,
    log,
    handed,
    supervisor,
    modules,
    engine,
    adminFiles,
  });
  // Last, for it sends signs of life until it is closed: systemd would wait for a server that could not be made.
  running.handleSignals(await createNotifier(env, log));
  surviveLostOutput();
  try {
    const addresses = await running.listen().catch((error: unknown) => explainTaken(error, candidates));
    running.register(addresses);
    await running.prove(addresses);
    await running.stopped;
  } catch (error) {
    if (!running.isStopping) throw error;
  } finally {
    await running.close();
  }
  return running.exit;
}

/**
 * Keeps V8's young generation as small as it begins; to be called before much is allocated. Grown, it takes as much memory as
 * thousands of idle connections, and copying what lives long slows down each handshake.
 */
function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
