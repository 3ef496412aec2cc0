// The only entry for input: finds the files, reads them through the injected io and resolves everything once.

import { folderOf } from '../core/path.js';
import { resolveEffective } from '../oro/effective.js';
import { resolveEndpoints } from '../oro/endpoints.js';
import { parameterShapeFaults } from '../oro/parameter-shape.js';
import { shownFault } from '../oro/shown-fault.js';
import { DEFAULT_DSN_TARGET, DEFAULT_TARGET, withDsns } from '../oro/target.js';
import { OWN_REFERENCES, resolveSettings } from '../settings/settings.js';
import { heldParameters } from './carrier.js';
import { findSettings, type KnownFolder } from './composer/files.js';
import { findFile, findTarget } from './find-file.js';
import type { ProjectIo } from './io.js';
import type { LoadOptions } from './load-options.js';
import type { Project } from './project.js';
import { targetFaults } from './target-setting.js';
import { namedEnvironment, readVariables } from './variables.js';
import { readYamlCarrier } from './yaml-carrier.js';

export type { ProjectIo } from './io.js';
export type { LoadOptions } from './load-options.js';

/** Loads a project. Rejects with SyncctlError if a file cannot be read; faults in the files are part of the Project. */
export async function loadProject(options: LoadOptions, io: ProjectIo): Promise<Project> {
  const { path, source, chain } = await findFile(options, io);
  const folder = folderOf(path === '-' ? (options.stdinName ?? '') : path);
  const folders = options.folders ?? new Map<string, KnownFolder>();
  const settingsFile = await findSettings(folder, folders, io);
  const found = await findTarget(options, settingsFile, folder, folders, io);
  const target = chain ? withDsns(found ?? DEFAULT_DSN_TARGET) : (found ?? DEFAULT_TARGET);
  const env = await readVariables(options.envFiles ?? [], io);
  const environment = options.environment ?? namedEnvironment(env);
  const fromDsns = chain && (await import('./env-carrier.js')).resolveEnvCarrier(chain, target);
  const carrier =
    fromDsns?.carrier ?? (await readYamlCarrier(path, source, { target, folder, environment, folders }, io));
  const scope = { parameters: heldParameters(carrier), env, symfony: target.symfony };
  const { settings, faults } = await resolveSettings({
    file: settingsFile,
    flags: options.flags ?? {},
    scope: { ...scope, symfony: OWN_REFERENCES },
  });
  const effective = fromDsns?.effective ?? resolveEffective(scope.parameters, scope);
  return {
    path,
    carrier,
    target,
    environment,
    effective,
    endpoints: fromDsns?.endpoints ?? resolveEndpoints(effective),
    settingsFile,
    settings,
    tls: options.tls === true || settings.deploy.certificate !== null,
    shapeFaults: [
      ...(carrier.kind === 'yaml' ? parameterShapeFaults(carrier.application, scope) : []),
      ...[...faults, ...targetFaults(settings)].map((fault) => ({
        ...fault,
        file: settingsFile?.source.name ?? '',
        name: fault.path.join('.'),
        isParameter: false,
        holds: true,
      })),
    ].map(shownFault),
  };
}
