// The project that a server is started with, and how it is read again while the server runs.

import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import { SyncctlError } from '../../core/error.js';
import { checkProject } from '../../lint/check.js';
import { type AddressFlags, overrideEndpoints } from '../../project/address-flags.js';
import { loadProject } from '../../project/load.js';
import type { Project } from '../../project/project.js';
import { requireBindAddress, requireSettings } from '../../project/require-resolved.js';
import { reaches } from '../../report/report.js';
import { RULES } from '../../rules/index.js';
import { withDemo } from '../../run/demo.js';
import { loadFaultlessProject } from '../loading/checked-project.js';
import { credentialIo, freshIo } from '../loading/credential-io.js';
import { noteFindings, reportOf } from '../loading/findings.js';
import { type ApplicationFlags, applicationOf, settingValues } from '../loading/flags.js';

export interface LaunchFlags extends AddressFlags, ApplicationFlags {
  readonly tls: boolean;
  readonly demo?: boolean;
  readonly detach?: boolean;
  readonly instance?: number | undefined;
}

export interface LaunchProject {
  readonly project: Project;
  /** Reads the same files again, under the same flags. Rejects with a SyncctlError when they are wrong. */
  readonly load: () => Promise<Project>;
}

/** Throws a SyncctlError if the clients of one instance would miss the events of the others. */
function requireSharedEngine({ settings }: Project): void {
  if (settings.server.engine.value === 'redis') return;
  throw new SyncctlError(
    'ENGINE_NOT_SHARED',
    '--instance needs an engine that several servers share, but server.engine is "memory"',
    { hint: 'add "engine: redis" below "server:" in syncctl.yml' },
  );
}

/** Rejects with a SyncctlError when the files have errors, which are printed then. */
export async function launchProject(
  command: BaseCommand,
  path: string | undefined,
  flags: LaunchFlags,
): Promise<LaunchProject> {
  const settings = settingValues(flags as unknown as Readonly<Record<string, unknown>>);
  const options = { path, tls: flags.tls, flags: settings, ...applicationOf(flags) };
  const overridden = (project: Project): Project => {
    const overriding = { ...project, endpoints: overrideEndpoints(project.endpoints, flags) };
    return flags.demo ? withDemo(overriding) : overriding;
  };
  const project = await loadProject(options, credentialIo(nodeIo, path));
  const diagnostics = checkProject(project, RULES);
  const isFaulty = reaches(diagnostics, 'error');
  // A server that starts in this process logs them, so that its standard error is nothing but a log.
  if (isFaulty || flags.detach) noteFindings(command, reportOf(project, diagnostics));
  if (isFaulty) {
    throw new SyncctlError(
      'CONFIGURATION_WRONG',
      'the server does not start with a configuration that has errors',
    );
  }
  if (flags.instance !== undefined) requireSharedEngine(project);
  return {
    project: overridden(project),
    async load() {
      const again = await loadFaultlessProject({ ...options, path: project.path }, freshIo(nodeIo));
      requireBindAddress(again);
      requireSettings(again);
      return overridden(again);
    },
  };
}
