// The one door for input: finds the files, reads them through the injected io, resolves everything once.

import { EXIT, SyncctlError } from '../core/error.js';
import { folderOf } from '../core/path.js';
import type { SourceText } from '../core/source-text.js';
import { FIRST_ORO_WITH_DSNS, isEnvPath } from '../oro/dsn/dsn-names.js';
import { resolveEffective } from '../oro/effective.js';
import { resolveEndpoints } from '../oro/endpoints.js';
import { parameterShapeFaults } from '../oro/parameter-shape.js';
import {
  DEFAULT_DSN_TARGET,
  DEFAULT_TARGET,
  isAtLeast,
  parseTarget,
  type Target,
  withDsns,
} from '../oro/target.js';
import type { SettingFlags } from '../settings/setting-sources.js';
import { OWN_REFERENCES, resolveSettings, settingBefore } from '../settings/settings.js';
import { readSettingsFile, type SettingsFile } from '../settings/settings-file.js';
import { type Answer, type Application, type Question, readApplication } from '../symfony/application.js';
import type { EnvChain } from '../symfony/dotenv/env-chain.js';
import type { EarlierVariables } from '../symfony/dotenv/env-file.js';
import { readParametersFile } from '../symfony/parameters-file.js';
import { type Carrier, heldParameters } from './carrier.js';
import { findSettings, guessTarget, type KnownFolder, readDist } from './composer-files.js';
import { absolutePath, type ProjectIo, readSource } from './io.js';
import type { Project } from './project.js';
import { targetFaults } from './target-setting.js';
import { ENV_PLACE, USUAL_PLACES } from './usual-places.js';

export type { ProjectIo } from './io.js';

export interface LoadOptions {
  /** The parameters file as the user named it; without it the usual places are tried. */
  readonly path?: string | undefined;
  /** What standard input is called; syncctl.yml is looked for beside that. */
  readonly stdinName?: string | undefined;
  readonly flags?: SettingFlags;
  /** The site is served over TLS. */
  readonly tls?: boolean;
  /** The version that the user names. */
  readonly target?: Target | undefined;
  /** The environment whose `when@` sections hold; without it the one that the variables of the process name, or prod. */
  readonly environment?: string | undefined;
  /** Files with variables of the environment; a later one counts more, and the process's own variables most. */
  readonly envFiles?: readonly string[] | undefined;
  /** What is known of folders already, for those who load many files. */
  readonly folders?: Map<string, KnownFolder>;
}

/** Loads a project. Rejects with SyncctlError when a file cannot be read; faults in the files are part of the Project. */
export async function loadProject(options: LoadOptions, io: ProjectIo): Promise<Project> {
  const chain = await findEnvFile(options, io);
  const { path, source } = chain
    ? { path: chain.path, source: chain.named.source }
    : await findParameters(options, io);
  const folder = folderOf(path === '-' ? (options.stdinName ?? '') : path);
  const folders = options.folders ?? new Map<string, KnownFolder>();
  const settingsFile = await findSettings(folder, folders, io);
  const found = await findTarget(options, settingsFile, folder, folders, io);
  const target = chain ? withDsns(found ?? DEFAULT_DSN_TARGET) : (found ?? DEFAULT_TARGET);
  const env = await readEnvironment(options.envFiles ?? [], io);
  const environment = options.environment ?? namedEnvironment(env);
  const fromDsns = chain && (await loadDsns()).resolveEnvCarrier(chain, target);
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
    ],
  };
}

interface YamlContext {
  readonly target: Target;
  readonly folder: string;
  readonly environment: string;
  readonly folders: Map<string, KnownFolder>;
}

async function readYamlCarrier(
  path: string,
  source: SourceText,
  { target, folder, environment, folders }: YamlContext,
  io: ProjectIo,
): Promise<Carrier> {
  const file = readParametersFile(source, target);
  const options = { folder, absolute: absolutePath(folder, io), symfony: target.symfony, environment };
  const application = await answer(readApplication(file, options), io);
  const parameters = [...application.held.values()].filter(({ name }) => name.startsWith('websocket_'));
  return { kind: 'yaml', file, application, parameters, dist: await readDist(path, target, folders, io) };
}

/** Answers what the reading of an application asks for, until it is done. */
async function answer(
  questions: Generator<Question, Application, Answer>,
  io: ProjectIo,
): Promise<Application> {
  let step = questions.next();
  while (!step.done) {
    const { ask, path } = step.value;
    step = questions.next(await (ask === 'file' ? readImported(path, io) : (io.list?.(path) ?? null)));
  }
  return step.value;
}

/** What is there and cannot be read is a matter of the file that imports it. */
async function readImported(path: string, io: ProjectIo): Promise<Answer> {
  try {
    return await readSource(path, io);
  } catch (error) {
    if (error instanceof SyncctlError) return { unreadable: error.message };
    throw error;
  }
}

/** Variables from files, below those of the process. Rejects with SyncctlError when one is not there or symfony/dotenv refuses it. */
async function readEnvironment(files: readonly string[], io: ProjectIo): Promise<ProjectIo['env']> {
  if (files.length === 0) return io.env;
  const earlier: EarlierVariables = new Map();
  const { readEnvFile } = await loadDsns();
  for (const path of files) {
    const source = await readSource(path, io, { named: true });
    if (!source) throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`);
    const { variables, fault } = readEnvFile(source, { real: io.env, earlier });
    if (fault) {
      const message = `"${path}", line ${fault.range.start.line + 1}: ${fault.message}`;
      throw new SyncctlError('ENV_FILE_FAULTY', message, { hint: fault.hint });
    }
    for (const { name, value, unknown } of variables) earlier.set(name, { text: value.text, unknown });
  }
  const known = [...earlier]
    // The files are the application's, and the settings are not.
    .filter(([name, { unknown }]) => unknown === null && !name.startsWith('SYNCCTL_'))
    .map(([name, { text }]) => [name, text]);
  return { ...Object.fromEntries(known), ...io.env };
}

async function findParameters(
  { path, stdinName = 'stdin' }: LoadOptions,
  io: ProjectIo,
): Promise<{ path: string; source: SourceText }> {
  for (const candidate of path === undefined ? USUAL_PLACES : [path]) {
    const source = await readSource(candidate, io, {
      name: candidate === '-' ? stdinName : candidate,
      named: path !== undefined,
    });
    if (source) return { path: candidate, source };
  }
  if (path !== undefined) throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`);
  throw new SyncctlError('FILE_NOT_FOUND', 'no parameters file found', {
    hint: `pass a file, or run syncctl in a folder that contains one of these: ${[...USUAL_PLACES, ENV_PLACE].join(', ')}`,
    exit: EXIT.failed,
  });
}

/** The target that the user names, that syncctl.yml names, or that the application says of itself. */
async function findTarget(
  { target }: LoadOptions,
  settingsFile: SettingsFile | null,
  folder: string,
  folders: Map<string, KnownFolder>,
  io: ProjectIo,
): Promise<Target | null> {
  if (target) return target;
  const setting = settingBefore('lint.target', settingsFile, io.env);
  const named = typeof setting === 'string' ? parseTarget(setting, 'lint.target') : null;
  return named ?? (await guessTarget(folder, folders, io));
}

type NamedChain = EnvChain & { readonly path: string };

/** The env file that is named or, when none of the files is, the one that decides; null for the parameters file. */
async function findEnvFile(
  { path, stdinName = 'stdin', ...options }: LoadOptions,
  io: ProjectIo,
): Promise<NamedChain | null> {
  if (path === undefined) return await envFileBeside(options, io).catch(() => null);
  const name = path === '-' ? stdinName : path;
  if (!isEnvPath(name)) return null;
  const read = (one: string) =>
    one === name ? readSource(path, io, { name, named: true }) : readSource(one, io);
  const chain = await (await loadDsns()).readEnvChain(name, io.env, read, options.environment);
  return chain && { ...chain, path };
}

/** Oro 5.1 and later read the DSNs; an older one, or one that is unknown, its parameters as long as it has any. */
async function envFileBeside(options: LoadOptions, io: ProjectIo): Promise<NamedChain | null> {
  const env = await readSource(ENV_PLACE, io);
  if (!env?.text.includes('ORO_WEBSOCKET_')) return null;
  const { readEnvChain, holdsDsn } = await loadDsns();
  const chain = await readEnvChain(ENV_PLACE, io.env, (one) => readSource(one, io), options.environment);
  if (!chain || !holdsDsn(chain)) return null;
  const { source } = (await findParameters({}, io).catch(() => null)) ?? {};
  const settings = await readSource('syncctl.yml', io);
  const target = await findTarget(
    options,
    settings && readSettingsFile(settings),
    '',
    options.folders ?? new Map(),
    io,
  );
  const decides =
    !source ||
    !/^[ \t]+["']?websocket_/m.test(source.text) ||
    (target !== null && isAtLeast(target.oro, FIRST_ORO_WITH_DSNS));
  return decides ? { ...chain, path: ENV_PLACE } : null;
}

/** Loaded when an env file decides, and not before. */
function loadDsns() {
  return import('./env-carrier.js');
}

/** The environment that Oro and Symfony run in, as their variables say; `prod` when none does. */
function namedEnvironment(env: Readonly<Record<string, string | undefined>>): string {
  return env.ORO_ENV || env.APP_ENV || env.SYMFONY_ENV || 'prod';
}
